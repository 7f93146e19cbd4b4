/**
 * Anomalies of the tape: what an operator or a researcher wants to see before trusting a day. It sends no orders; it lists
 * what it finds with time, symbol and measure. Three rules, each of its own source:
 *
 * <ul>
 *   <li><b>outlier</b>: a trade whose price is away from the mean of the last {@code window} good trades by more than {@code
 *       deviations} standard deviations plus {@code granularity}. The filter of Brownlees and Gallo, "Financial Econometric
 *       Analysis at Ultra-high Frequency: Data Handling Concerns", Computational Statistics and Data Analysis 51(4), 2006,
 *       with the neighbours before the trade only, since a stream does not show those after it. An outlier does not become a
 *       neighbour; after {@code window} outliers in a row the price has moved for good, and the filter begins anew.
 *   <li><b>crash</b> and <b>spike</b>: at least {@code run} trades down, or up, without one the other way, that move the
 *       price by at least {@code move} percent within {@code within}. The ultra-fast extreme events of Johnson, Zhao, Hunsader
 *       and others, "Abrupt Rise of New Machine Ecology beyond Human Response Time", Scientific Reports 3, 2627, 2013: ten
 *       ticks, 0.8 % and 1,500 ms there and as defaults here. Trades at the same price neither end a run nor add to it. A
 *       run counts once, at the trade that makes it one.
 *   <li><b>stuffing</b>: an {@code interval} whose changes of the book exceed their mean by {@code stuffing} standard
 *       deviations. Egginton, Van Ness and Van Ness, "Quote Stuffing", Financial Management 45(3), 2016, look for such minutes
 *       against the 20 days before; here the day itself is the measure, from the 30th interval with a change on, and an
 *       interval found to be stuffed does not count toward it. Fewer than {@code changes} in an interval are never stuffing.
 * </ul>
 *
 * <p>Crosses of auctions, trades without a price and what lies outside the {@code session} are left out: an opening price
 * far from the night before is none of these. The first {@code list} findings are listed, all are counted.
 *
 * <p>Limits: thresholds are conventions, not tests; a thin stock has outliers that are its ordinary trades. Means and
 * deviations are doubles, as they are statistics; prices in the list are as printed. A bust removes no finding.
 */
package io.penstock.strategies.anomaly;
