/**
 * Tardis' downloadable CSV files ("Data Types", docs.tardis.dev): {@code incremental_book_L2}, {@code trades}, {@code quotes},
 * {@code book_ticker} and {@code book_snapshot_N}, told apart by their header. Columns are found by their names, in any order.
 *
 * <p>{@code timestamp} is the exchange's time and {@code local_timestamp} the receive time, both in microseconds. Rows of a
 * book that were received at once are one group. Quantities have eight decimals; the venue is the text of the {@code
 * exchange} column in capital letters, as {@code BINANCE-FUTURES}.
 */
package io.penstock.feeds.tardis;
