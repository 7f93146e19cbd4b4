/**
 * Market making: a bid and an ask that rest around a price of indifference, which moves away from what is held already. The
 * model is that of Avellaneda and Stoikov, "High-frequency Trading in a Limit Order Book", Quantitative Finance 8(3), 2008. With
 * the mid-price {@code s}, inventory {@code q} in quotes of {@code size}, variance {@code v} per second, risk aversion {@code
 * gamma}, order arrival decay {@code kappa} and {@code T} seconds to go:
 *
 * <pre>
 * reservation price = s - q gamma v T
 * bid and ask       = reservation price -+ (gamma v T + 2/gamma ln(1 + gamma/kappa)) / 2
 * </pre>
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>{@code T} is always {@code horizon}: a maker without a closing time, as in the authors' infinite-horizon remark, who
 *       looks as far ahead at noon as at nine. Variance is the square of {@code sigma}, in currency per square root of a
 *       second; with {@code sigma=0} it is measured: the mean square of changes of the mid-price from step to step, the
 *       newest weighing as in an exponential average of {@code span} steps, and nothing is quoted before so many.
 *   <li>On a grid of stream time, at multiples of {@code step}, quotes that differ are replaced. Bids are rounded down to a
 *       tick and asks up, and neither ever takes: it is held a tick away from the other side's best, and sent post-only.
 *   <li>Inventory is what the venue says has traded. At {@code limit} quotes of inventory the side that would add is
 *       cancelled, as are both in a halt, out of session, and while the book is stale, one-sided, locked or crossed.
 *   <li>A tick is one unit of the last decimal of the instrument's prices.
 * </ul>
 *
 * <p>Limits: {@code gamma} and {@code kappa} are per unit of currency and have to be fitted to each instrument; the defaults are
 * those of the paper's simulation, made for a price near 100 and a deviation of 2, and are wide for a liquid stock. The model
 * knows no queue, no adverse selection and no fees. In a run without a venue nothing trades and inventory stays zero. The formula is
 * of doubles, as logarithms are; what it gives is rounded to a tick once, and orders carry whole prices.
 */
package io.penstock.strategies.quoting;
