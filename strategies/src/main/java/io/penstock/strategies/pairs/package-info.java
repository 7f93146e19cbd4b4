/**
 * Pairs trading: two instruments that move together are traded against each other when they have moved apart. The rule is the
 * one that Gatev, Goetzmann and Rouwenhorst tested in "Pairs Trading: Performance of a Relative-Value Arbitrage Rule", Review of
 * Financial Studies 19(3), 2006, open at two standard deviations of the spread and close when it comes back, here within the
 * day. A fund against what it holds is such a pair, with a stock or future for the basket.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>The spread is {@code ln(one) - ln(other)} of the mid-prices, sampled on a grid of stream time at multiples of {@code
 *       step}; the score is its distance from the mean of the last {@code window} samples in their standard deviations.
 *   <li>At a score of {@code entry} or more it sells {@code one} and buys {@code other}; at minus that, the other way. Both
 *       legs are of one value: {@code size} of {@code one}, and of {@code other} what that is worth at the mid-prices, rounded
 *       to its unit. It leaves when the score has come back to {@code exit} or beyond it, and when it has gone on to {@code
 *       stop}; after a stop it enters nothing before the score has been within {@code exit}.
 *   <li>Legs are market orders, tagged 1 and 2, sent together. The sample that is judged is not yet one of the window.
 *   <li>A halt of either, a one-sided, locked, crossed or stale book, and a price that is not positive skip the sample. A gap
 *       does not end a position. When the session ends nothing is sent any more: what is open then stays open.
 * </ul>
 *
 * <p>Limits: it takes its orders for filled, as market orders mostly are, and does not chase a leg that is not. Deviation over
 * a window of a spread that trends is no measure of risk; choose pairs that there is a reason for, and see Do and Faff, "Does
 * Simple Pairs Trading Still Work?", Financial Analysts Journal 66(4), 2010. Logarithms and deviations are doubles; prices of
 * orders are not, as there are none.
 */
package io.penstock.strategies.pairs;
