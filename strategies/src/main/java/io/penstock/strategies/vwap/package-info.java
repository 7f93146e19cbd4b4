/**
 * Volume-weighted average price and the volume profile: what traded, where, when, and who took. The benchmark that
 * Berkowitz, Logue and Noser made of it in "The Total Cost of Transactions on the NYSE", Journal of Finance 43(1), 1988,
 * is the sum of price times quantity over the sum of quantity; both sums are exact here.
 *
 * <p>The rules of counting:
 *
 * <ul>
 *   <li>Every trade of the stream counts, crosses included: executions that the venue marks as not printable never
 *       become trades. One without price or quantity cannot count and is counted as unusable.
 *   <li>With {@code session=regular} only trades between the open and the close count, and the opening and closing
 *       crosses whenever they are printed.
 *   <li>A bust takes its trade back when that is among the last {@code remember} trades that carried an id; otherwise it
 *       is counted as unknown. Open, high, low and last stay as they were printed.
 *   <li>Buckets are parts of the local day of {@code zone} by exchange time, by stream time where there is none. A stream
 *       of several days adds the days up.
 *   <li>Volume at price has {@code bins} bins per instrument: as wide as the last decimal of its prices, and twice as
 *       wide, again and again, as the range of its prices outgrows them. The first bin of the greatest volume is the
 *       point of control ("poc"). A single far-off print coarsens it, and its bust does not undo that.
 * </ul>
 *
 * <p>Limits: sums over instruments add amounts as if all were in one currency, since instruments do not carry theirs.
 * Trades beyond what a 64-bit quantity holds are counted as unusable. Buy and sell shares know only trades whose aggressor
 * the venue tells; the rest of 100 % is crosses and hidden orders.
 */
package io.penstock.strategies.vwap;
