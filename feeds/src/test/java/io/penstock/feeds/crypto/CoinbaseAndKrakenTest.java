package io.penstock.feeds.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class CoinbaseAndKrakenTest {
    private final CoinbaseFeedProvider coinbase = new CoinbaseFeedProvider();
    private final KrakenFeedProvider kraken = new KrakenFeedProvider();
    private final Heard heard = new Heard();

    @Test
    void coinbaseMessagesBecomeTheirEventsTheAggressorOppositeToTheRestingSide() throws IOException {
        read(coinbase, Samples.COINBASE);

        assertEquals(
                List.of(
                        "define[BAND-GBP@COINBASE, LEVELS]",
                        "clearBook[0]",
                        "setLevel[0, SELL, 14802400000, 1277000000, ?]",
                        "setLevel[0, BUY, 14700000000, 100000000, ?]",
                        "setLevel[0, SELL, 14802400000, 0, ?]",
                        "setLevel[0, BUY, 14700100000, 66050000000, ?]",
                        "define[SKL-BTC@COINBASE, LEVELS]",
                        "quote[1, 14755000000, ?, 14806000000, ?]",
                        "trade[1, BUY, 13050, 98500000000, 280232, UNKNOWN]"),
                heard.events);
        assertEquals("[1618677817075687000, 1618677817118783000, 2, 1618677817118783000]", heard.headers.get(1));
    }

    @Test
    void aTickerOfAProductWhoseBookIsRecordedIsCountedButNotTold() throws IOException {
        FeedTally tally = read(
                coinbase, List.of(Samples.COINBASE_SNAPSHOT, Samples.COINBASE_TICKER.replace("SKL-BTC", "BAND-GBP")));
        assertEquals(1, tally.ofType(Coinbase.TICKER));
        assertFalse(heard.events.toString().contains("quote"));
    }

    @Test
    void coinbaseChangesWithoutSideOrOfUnknownTypeAreRefused() throws IOException {
        FeedTally tally = read(
                coinbase,
                List.of(
                        Samples.COINBASE_UPDATE.replace("\"buy\"", "\"bid\""),
                        Samples.COINBASE_UPDATE.replace("l2update", "l3update"),
                        Samples.COINBASE_UPDATE.replace("660.5", "x")));
        assertEquals(1, tally.rejected(RejectReason.BAD_SYNTAX));
        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(1, tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(List.of(), heard.events);
    }

    @Test
    void krakenMessagesBecomeTheirEvents() throws IOException {
        read(kraken, Samples.KRAKEN);

        assertEquals(
                List.of(
                        "define[XMR/USD@KRAKEN, LEVELS]",
                        "clearBook[0]",
                        "setLevel[0, SELL, 354800000000, 140000000, ?]",
                        "setLevel[0, BUY, 354120000000, 200000000, ?]",
                        "define[KSM/XBT@KRAKEN, LEVELS]",
                        "quote[1, 354320000000, 687748868, 355240000000, 2719106411]",
                        "trade[0, SELL, 354110000000, 89594024, 0, UNKNOWN]",
                        "trade[0, BUY, 354120000000, 100000000, 0, UNKNOWN]"),
                heard.events);
        assertEquals("[1618678133120508000, 1618678133626511000, 2, 1618678133626511000]", heard.headers.get(0));
    }

    @Test
    void aRightChecksumIsSilentAndAWrongOneMakesTheBookStaleUntilTheNextSnapshot() throws IOException {
        // Asks from the lowest, then bids from the highest, price before quantity, no point, no leading zeros.
        String wrong = crc("3548000000014000000035413000000500000000" + "35412000000200000000");
        String update =
                "1618678134.213106: [992,{\"a\":[[\"354.13000000\",\"5.00000000\",\"1618678133.365913\"]],\"c\":\"%s\"},"
                        + "\"book-10\",\"XMR/USD\"]";
        String right = crc("35413000000500000000" + "35480000000140000000" + "35412000000200000000");
        FeedTally tally = read(kraken, List.of(Samples.KRAKEN_SNAPSHOT, update.formatted(right)));
        assertEquals(0, tally.gaps());

        tally = read(
                kraken,
                List.of(
                        Samples.KRAKEN_SNAPSHOT,
                        update.formatted(wrong),
                        update.formatted("1"),
                        Samples.KRAKEN_SNAPSHOT,
                        update.formatted(right)));
        assertEquals(1, tally.gaps());
        assertTrue(heard.events.contains("gap[0, 0, 0]"));
        assertEquals(1, heard.warnings.size());
    }

    @Test
    void levelsBeyondTheSubscribedDepthLeaveTheBook() throws IOException {
        String better =
                "1618678134.213106: [992,{\"b\":[[\"354.14\",\"5.0\",\"1618678133.365913\"]]},\"book-1\",\"XMR/USD\"]";
        read(kraken, List.of(Samples.KRAKEN_SNAPSHOT.replace("book-10", "book-1"), better));
        assertEquals("setLevel[0, BUY, 354120000000, 0, ?]", heard.events.get(heard.events.size() - 1));
    }

    @Test
    void aLevelAtAPriceBeyondAllIsLeftOutAndCounted() throws IOException {
        FeedTally tally = read(kraken, List.of(Samples.KRAKEN_SNAPSHOT.replace("354.80000000", "9999999997.00000")));
        assertEquals(1, tally.accepted());
        assertEquals(Map.of("levels.beyond.price", 1L), tally.counters());
    }

    @Test
    void recordingsAreRecognisedByTheirOwnVenue() {
        for (String line : Samples.COINBASE) {
            byte[] head = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(coinbase.recognises("x", head) && !kraken.recognises("x", head), line);
        }
        for (String line : Samples.KRAKEN) {
            byte[] head = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(kraken.recognises("x", head) && !coinbase.recognises("x", head), line);
        }
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toString(crc.getValue());
    }

    private FeedTally read(FeedProvider provider, List<String> lines) throws IOException {
        return TextSource.of(String.join("\n", lines) + "\n").read(provider, heard);
    }
}
