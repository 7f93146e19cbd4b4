/**
 * Momentum by crossing averages, with its hypothetical profit and loss. When the fast exponential average of the price is
 * above the slow one by more than a band, the strategy is long; below by more than the band, short. The moving-average
 * rule with a band is the one that Brock, Lakonishok and LeBaron tested in "Simple Technical Trading Rules and the
 * Stochastic Properties of Stock Returns", Journal of Finance 47(5), 1992, here within the day and paying for every trade.
 * With {@code price=micro} the averages are of the mid-price weighted by the opposite quantities, the first approximation
 * in Stoikov, "The Micro-Price", Quantitative Finance 18(12), 2018.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>Prices are sampled on a grid of stream time: at multiples of {@code step} since the epoch, from the last book
 *       whose group had ended. A one-sided, locked or crossed book is no sample. A halt, a gap or the end of the session
 *       begins the averages anew, and nothing is entered before {@code slow} samples.
 *   <li>A position is left when the averages cross, when it has lost {@code stop} basis points of its average price or
 *       is {@code hold} old. After a stop or a time-out the same direction is barred until the averages cross.
 *   <li>Everything is bought at the ask and sold at the bid, at sampling times only, and no more than the book displays
 *       there: what has been taken is gone until the book changes again. The rest waits for the next sample.
 *   <li>When the session ends, positions are closed at the last quote in the same way. What is then left, or open when the
 *       stream ends, is valued at the price it could be left at: long at the bid, short at the ask.
 * </ul>
 *
 * <p>With {@code orders=true} each hypothetical fill is also sent as an immediate-or-cancel order at its price; the account
 * stays hypothetical, whatever a venue makes of them.
 *
 * <p>The profit is hypothetical. It assumes no delay between seeing and trading, no place in a queue, as nothing rests,
 * no impact on what others do, shares to borrow for every short, and one fee per unit. Drawdown is seen at samples only.
 * Sums over instruments add amounts as if all were in one currency. Each step visits every instrument that had a book: a
 * step of milliseconds over thousands of instruments takes its time. The spans are counted in samples: with the step of
 * 5 s that is the default, spans of 12 and 60 are a minute and five.
 */
package io.penstock.strategies.momentum;
