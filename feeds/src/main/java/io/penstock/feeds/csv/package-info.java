/**
 * The user's own tables of trades, quotes or levels: {@code csv:FILE?parameter=value&...}, plain, compressed, or alone in a zip
 * archive. Quote the argument in a shell, which would take {@code ?} and {@code &} for its own.
 *
 * <p>Columns are named by parameters ({@code ts=time&price=px&size=qty&side=s}) or guessed from the header: {@code time}, {@code
 * timestamp}, {@code price}, {@code size}, {@code qty}, {@code bid}, {@code ask_size}, {@code symbol} and their like, in any case and
 * with or without spaces, dashes and underscores. A table without a header gets one by {@code columns=ts,bid,bidsize,...}. A
 * bid or an ask makes quotes of the rows, a price makes trades, and {@code kind=levels} makes them the new totals of price
 * levels.
 *
 * <p>Times are ISO 8601 ({@code 2021-04-17 16:43:37.089723}, in {@code tz} unless they say their offset), numbers since the epoch
 * whose unit is seen by their magnitude, clock times of {@code date}, or with {@code since=midnight} numbers in {@code unit} since
 * midnight of {@code date} in {@code tz}. Prices with implied decimals: {@code implied=4}.
 *
 * <p>QuantConnect LEAN's US equity ticks, for example, have no header, times in ms since midnight, prices times 10,000, and in
 * a quote only the side that changed:
 *
 * <pre>{@code
 * csv:20131009_quote.zip?columns=ts,bid,bidsize,ask,asksize&unit=ms&since=midnight&date=2013-10-09&tz=America/New_York
 *     &implied=4&missing=keep&name=IBM
 * csv:20131009_trade.zip?columns=ts,price,size&unit=ms&since=midnight&date=2013-10-09&tz=America/New_York&implied=4&name=IBM
 * }</pre>
 */
package io.penstock.feeds.csv;
