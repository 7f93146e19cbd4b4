/**
 * Opening-range breakout: the prices of the first minutes of a session make a range, and who first trades beyond it shows the
 * way of the day. After Crabel, "Day Trading with Short Term Price Patterns and Opening Range Breakout", 1990; its returns on
 * futures are tested by Holmberg, Lonnbark and Lundstrom, "Assessing the Profitability of Intraday Opening Range Breakout
 * Strategies", Finance Research Letters 10(1), 2013.
 *
 * <p>The rules, for each instrument by itself:
 *
 * <ul>
 *   <li>The session begins with the venue's word that regular hours begin, or with the first trade where it never says. Trades
 *       from then on until {@code range} later make the range; crosses do not.
 *   <li>The first trade above the range buys {@code size} at the market, the first below sells; only one of them, once a
 *       session. The trade has to be before {@code last}, counted from the beginning.
 *   <li>With the entry a stop order of the same size is sent at the other end of the range, tagged 2; entries and exits are
 *       tagged 1. When the stop has traded the day is over.
 *   <li>After {@code exit}, counted from the beginning, the stop is cancelled and the position left at the market.
 *   <li>A range narrower than {@code narrowest} basis points of its low end is no range: nothing is entered.
 * </ul>
 *
 * <p>Limits: the entry is taken for filled at once, as a market order mostly is; of the stop it believes what the venue says,
 * and in a run without a venue it stands until the exit. A second breakout is not traded. Several venues that each open are one
 * session, which begins with the first word. Prices are compared and sent as they were printed; the range in basis points is
 * the only double. Halts neither move the range nor the exit.
 */
package io.penstock.strategies.breakout;
