/**
 * From events to Databento's records, and records to CSV or DBN files: the way out of {@code convert}.
 *
 * <p>Which record follows from which event is the business of one sink for each family of schemas ({@code MboSink}, {@code
 * BookSink}, ...); how it is written that of a {@code RecordOutput}. The rules are those of Databento's documentation
 * ("Schemas", "Common fields, enums and types", "Nasdaq TotalView-ITCH"); columns, their order and the format of prices,
 * times and letters those of the CSV encoding in its {@code dbn} repository ({@code encode/csv}, {@code pretty.rs}).
 *
 * <ul>
 *   <li>An add is {@code A}; a cancel or delete {@code C} with what was taken away; a replace {@code C} of the order that
 *       ended, then {@code A} of the new one, or {@code M} where the order keeps its id. An execution is {@code T} (the
 *       aggressor's side, no order id), {@code F} and {@code C} (the resting side), without {@code T} when it is not
 *       printable. Other trades are {@code T}.
 *   <li>{@code mbp-1} and {@code mbp-10} have a row for every trade, with the book before it, and for every change of the
 *       first or the first ten levels, with the book after it; {@code tbbo} those for trades only. {@code depth} is the
 *       level after the change, or where it was if it is gone.
 *   <li>Rows of one message share its {@code sequence}; the last row of a group about an instrument carries {@code F_LAST}
 *       (128). Rows of a stale book carry {@code F_MAYBE_BAD_BOOK} (4), level totals {@code F_MBP} (16), venue quotes {@code
 *       F_TOB} (64).
 *   <li>Intervals are those of stream time: receive time where it was recorded, else exchange time. A bar or quote of an
 *       interval in which nothing happened is not written. Bars hold all trades, crosses too; busts are not taken out.
 *   <li>What nobody said has Databento's value for it: empty, or with {@code pretty-px} and {@code pretty-ts} off the largest
 *       number of the field.
 * </ul>
 */
package io.penstock.feeds.dbn.out;
