/**
 * Recordings of the WebSocket feeds of crypto exchanges, in the layouts of hftbacktest's collector and of cryptofeed: {@code
 * binance:}, {@code coinbase:} and {@code kraken:}. One class for each venue says what its messages mean; one for all takes
 * the recorder's lines apart; the files of a session (the sockets, the answers to requests) are merged by receive time.
 *
 * <p>A session of several files is named by what their names have in common: {@code kraken:captures/KRAKEN} for {@code
 * KRAKEN.0}, {@code KRAKEN.ws.48.0} and so on, or by a directory that holds nothing else.
 *
 * <p>These venues have no ISO 10383 codes: instruments are at {@code BINANCE}, {@code BINANCE-USDM}, {@code COINBASE} and
 * {@code KRAKEN}, under the venue's own symbols. Quantities have eight decimals.
 */
package io.penstock.feeds.crypto;
