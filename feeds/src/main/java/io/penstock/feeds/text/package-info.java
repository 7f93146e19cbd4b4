/**
 * What feeds of textual recordings share: lines over a window of bytes, rows of separated values, decimal numbers and times
 * to scaled longs without a detour through {@code double}, a JSON scanner. All of it works on bytes in place, allocates
 * nothing for each line, and is a total function of any bytes.
 *
 * <p>A new format of one message per line writes a {@link io.penstock.feeds.text.LineDecoder} and a provider that opens a
 * {@link io.penstock.feeds.text.LineFeed} on it.
 */
package io.penstock.feeds.text;
