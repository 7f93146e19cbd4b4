/**
 * Execution of a parent order by a schedule: TWAP, equal parts over time, or VWAP, parts that follow the volume that a day
 * usually has. That the average price of the day is the benchmark is Berkowitz, Logue and Noser's, "The Total Cost of
 * Transactions on the NYSE", Journal of Finance 43(1), 1988; that the best schedule against it follows the expected volume is
 * Konishi's, "Optimal Slice of a VWAP Trade", Journal of Financial Markets 5(2), 2002.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>The schedule begins with the first book of the instrument that can be believed, and lasts {@code over}. It is divided into
 *       slices of {@code slice}; at the beginning of each the part of {@code quantity} that the schedule has by its end, less what
 *       was sent before, is sent. Parts are of whole quantities, and the last brings the sum to {@code quantity} exactly.
 *   <li>{@code curve=1} is TWAP. For VWAP, {@code curve} has the usual volumes of equal parts of the time, in any unit, as {@code
 *       curve=18/12/10/9/8/9/12/22}; the profile of the day that the {@code vwap} strategy reports is one.
 *   <li>A part rests at its own side's best price as a limit order. When {@code patience}, a part of the slice from 0 to 1, has
 *       passed, what is left of it is replaced to the other side's best, where it takes. With {@code patience=0} it takes at once.
 *   <li>What an order has not found when the next slice begins is cancelled; once the venue confirms that, the part is sent again
 *       with the next. Without a venue nobody confirms, and an order is taken for filled.
 *   <li>A slice that begins in a halt, out of session or with a book that is stale, one-sided, locked or crossed sends nothing;
 *       the next one has its part too. Slices go on after {@code over} until all is sent.
 *   <li>Costs are against the mid-price when the schedule began and against the volume-weighted average price of all trades since,
 *       in basis points, positive when worse; of what the venue says has traded. Without a venue there are none.
 * </ul>
 *
 * <p>Limits: it is one instrument and one parent order; run the strategy several times for more. A schedule of equal parts at
 * equal times is easily seen by others, and this one draws no random numbers against that. Sums of money are exact; schedules
 * are doubles, rounded to whole quantities from the beginning each time, so that no error adds up.
 */
package io.penstock.strategies.execution;
