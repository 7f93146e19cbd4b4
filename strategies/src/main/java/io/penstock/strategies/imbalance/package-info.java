/**
 * Order-book imbalance, and what it was worth. When more quantity rests on one side than on the other, the mid-price
 * tends to move away from the heavier side. This strategy sends no orders: it opens a signal when the imbalance crosses a
 * threshold and measures one horizon later whether the mid-price went where the signal pointed.
 *
 * <p>Imbalance is the queue imbalance {@code (bid - ask) / (bid + ask)} of Gould and Bonart, "Queue Imbalance as a
 * One-Tick-Ahead Price Predictor in a Limit Order Book", Market Microstructure and Liquidity 2(2), 2016, over several
 * levels, each weighing {@code decay} times the level before it. That supply and demand in the book drive short-term
 * prices is measured by Cont, Kukanov and Stoikov, "The Price Impact of Order Book Events", Journal of Financial
 * Econometrics 12(1), 2014; their order flow imbalance, a sum of changes, is another figure than this one.
 *
 * <p>The rules of counting:
 *
 * <ul>
 *   <li>A signal is a crossing: the imbalance is at or beyond the threshold and was not, on that side, at the book change
 *       before. The first usable book, also after an interruption, counts as coming from within.
 *   <li>An instrument has at most one open signal. Crossings meanwhile are no signals and are counted as overlapping, so
 *       that no move is counted twice.
 *   <li>A signal is measured when its horizon has passed, on the mid-price of the last group that ended before. It is void
 *       when the instrument then is halted, out of session, stale, one-sided, locked or crossed. What is open when the
 *       stream ends stays unmeasured: {@code signals = measured + void + open}.
 *   <li>The hit rate leaves unmoved prices out and shows their share beside it; the mean move has them in.
 *   <li>The information coefficient is the correlation of imbalance and move over samples that do not depend on the
 *       threshold: per instrument back to back, each from the first book change after the one before was measured.
 * </ul>
 *
 * <p>Limits: moves are of the mid-price, which nobody trades at: compare the mean move with the half spread beside it.
 * The t-statistic takes signals as independent, yet signals of instruments that move together are not. A mid-price of
 * exactly zero has no basis points and is left out. Feeds that do not say quantities have no imbalance.
 */
package io.penstock.strategies.imbalance;
