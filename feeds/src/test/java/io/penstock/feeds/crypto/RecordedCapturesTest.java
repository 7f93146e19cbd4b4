package io.penstock.feeds.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.RecordedData;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real captures hold, counted by other programs. */
class RecordedCapturesTest {
    private final Heard heard = new Heard().onlyCounting();

    @ParameterizedTest
    @CsvSource({
        "spot_btcusdt_20240808, 1, 3451, 28040, 9757",
        "spot_btcusdt_20240809, 0, 3044, 45134, 10147",
        "usdm_btcusdt_20240718, 1, 3326, 7113, 974",
        "usdm_btcusdt_20240719, 0, 5696, 45147, 9727"
    })
    void aCollectorsDayIsTakenWholeWithoutGaps(String file, long snapshots, long diffs, long tickers, long trades)
            throws IOException {
        Path path = RecordedData.path("crypto/binance/" + file + ".gz");
        byte[] content;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            content = in.readAllBytes();
        }
        FeedTally tally = TextSource.of(file, content).read(new BinanceFeedProvider(), heard);

        assertEquals(tally.offered(), tally.accepted());
        assertEquals(0, tally.gaps());
        assertEquals(snapshots, tally.ofType(Binance.SNAPSHOT));
        assertEquals(diffs, tally.ofType(Binance.DEPTH));
        assertEquals(tickers, tally.ofType(Binance.TICKER));
        assertEquals(trades, tally.ofType(Binance.TRADE));
        assertEquals(snapshots == 0 ? 1 : 0, heard.warnings.size());
    }

    /** cryptofeed counts snapshots and the diffs newer than them: 176; five diffs are older. */
    @Test
    void cryptofeedsBinanceSession() throws IOException {
        FeedTally tally = session("BINANCE", new BinanceFeedProvider());
        assertEquals(4, tally.ofType(Binance.SNAPSHOT));
        assertEquals(177, tally.ofType(Binance.DEPTH));
        assertEquals(84, tally.ofType(Binance.TICKER));
        assertEquals(84, heard.count("quote"));
        assertEquals(2, heard.count("trade"));
        assertEquals(2, tally.rejected(RejectReason.UNSUPPORTED));
        assertEquals(0, tally.gaps());
    }

    @Test
    void cryptofeedsCoinbaseSession() throws IOException {
        FeedTally tally = session("COINBASE", new CoinbaseFeedProvider());
        assertEquals(9_729, tally.ofType(Coinbase.SNAPSHOT) + tally.ofType(Coinbase.UPDATE));
        assertEquals(107, tally.ofType(Coinbase.TICKER));
        assertEquals(107, heard.count("trade"));
        assertEquals(tally.offered(), tally.accepted());
    }

    /** That there is no gap says that each of some 4,000 checksums was right. */
    @Test
    void cryptofeedsKrakenSession() throws IOException {
        FeedTally tally = session("KRAKEN", new KrakenFeedProvider());
        assertEquals(4_279, tally.ofType(Kraken.SNAPSHOT) + tally.ofType(Kraken.UPDATE));
        assertEquals(18, tally.ofType(Kraken.TICKER));
        assertEquals(10, heard.count("trade"));
        assertEquals(10, heard.count("clearBook"));
        assertEquals(tally.offered(), tally.accepted());
        assertEquals(0, tally.gaps());
        assertEquals(Map.of("levels.beyond.price", 1L), tally.counters());
    }

    private FeedTally session(String name, FeedProvider provider) throws IOException {
        Path first = RecordedData.path("crypto/cryptofeed/" + name + ".0");
        String[] files;
        try (Stream<Path> all = Files.list(first.getParent())) {
            files = all.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .sorted()
                    .map(RecordedCapturesTest::text)
                    .toArray(String[]::new);
        }
        assertTrue(Arrays.stream(files)
                .anyMatch(text -> provider.recognises(name, text.getBytes(StandardCharsets.UTF_8))));
        return TextSource.of(files).read(provider, heard);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
