/**
 * Databento Binary Encoding (DBN) versions 1 to 3, fragments of it without metadata, and its forerunner DBZ: read as a feed,
 * and written record by record.
 *
 * <p>Layouts stand beside the records that use them, each with its source: the open DBN specification as Databento keeps it
 * in its {@code dbn} and {@code databento-cpp} repositories ({@code record.rs}, {@code v1.rs}, {@code record.hpp}, {@code
 * v1.hpp}) and its documentation ("Schemas and data formats"). All numbers are little-endian, texts are bytes that end at
 * the first NUL or at the end of their field, prices have nine implied decimals.
 *
 * <p>How records become events: {@code mbo} order by order (trades and fills do not change the book, cancels and modifies
 * do); {@code mbp-1}, {@code tbbo}, {@code bbo} and the consolidated ones quotes, with a trade where the record is one;
 * {@code mbp-10} the levels that changed since the record before; {@code trades}, {@code status}, {@code imbalance}, {@code
 * definition} what their names say; {@code statistics} a notice; {@code ohlcv} a bar, at the end of its interval and not at the start that
 * its record bears. Bars whose length neither record nor schema says are unsupported. The groups of {@code mbo} end where F_LAST says so, every other record is a group of its own.
 */
package io.penstock.feeds.dbn;
