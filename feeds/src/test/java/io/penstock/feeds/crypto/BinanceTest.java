package io.penstock.feeds.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinanceTest {
    private final BinanceFeedProvider provider = new BinanceFeedProvider();
    private final Heard heard = new Heard();

    @Test
    void tickersTradesAndDiffsOfSpotBecomeTheirEvents() throws IOException {
        read(Samples.SPOT_TICKER, Samples.SPOT_TRADE, Samples.SPOT_DIFF, Samples.SPOT_AGGREGATE);

        assertEquals(
                List.of(
                        "define[BTCUSDT@BINANCE, LEVELS]",
                        "quote[0, 61837630000000, 378826000, 61837640000000, 154698000]",
                        "trade[0, SELL, 61837630000000, 2000000, 3735683259, UNKNOWN]",
                        "setLevel[0, BUY, 61737630000000, 50000000, ?]",
                        "setLevel[0, SELL, 61837640000000, 154698000, ?]",
                        "setLevel[0, SELL, 61839850000000, 0, ?]",
                        "define[NKNUSDT@BINANCE, LEVELS]",
                        "trade[1, BUY, 352800000, 5800000000, 15683430, UNKNOWN]"),
                heard.events);
        assertEquals("[-, 1723161254087891268, 1, 1723161254087891268]", heard.headers.get(0));
        assertEquals("[1723161255342000000, 1723161254087896568, 2, 1723161254087896568]", heard.headers.get(1));
    }

    @Test
    void futuresAreAnotherVenue() throws IOException {
        read(Samples.FUTURES_DIFF, Samples.FUTURES_SNAPSHOT, Samples.FUTURES_TRADE);

        assertEquals(
                List.of(
                        "define[BTCUSDT@BINANCE-USDM, LEVELS]",
                        "setLevel[0, BUY, 1000000000000, 56956700000, ?]",
                        "clearBook[0]",
                        "setLevel[0, BUY, 63943900000000, 4637200000, ?]",
                        "setLevel[0, SELL, 63944000000000, 700000, ?]",
                        "setLevel[0, BUY, 1000000000000, 56956700000, ?]",
                        "trade[0, BUY, 63960000000000, 31000000, 5182006711, UNKNOWN]"),
                heard.events);
    }

    @Test
    void aDiffBeforeTheSnapshotIsPutUponItWhenItIsNewer() throws IOException {
        FeedTally tally = read(diff(90, 100), diff(101, 105), diff(106, 110), Samples.SPOT_SNAPSHOT, diff(111, 112));

        assertEquals(
                List.of(
                        level(90),
                        level(101),
                        level(106),
                        "clearBook[0]",
                        "bid",
                        "ask",
                        level(101),
                        level(106),
                        level(111)),
                briefly());
        assertEquals(0, tally.gaps());
        assertEquals(List.of(), heard.warnings);
    }

    @Test
    void aDiffThatTheSnapshotHoldsAlreadyIsTakenWithoutAnEvent() throws IOException {
        FeedTally tally = read(diff(90, 91), Samples.SPOT_SNAPSHOT, diff(92, 103), diff(104, 105));

        assertEquals(List.of(level(90), "clearBook[0]", "bid", "ask", level(104)), briefly());
        assertFalse(tally.lostAnything());
    }

    @Test
    void aHoleBetweenDiffsIsAGapOnceAndSoIsOneAfterASnapshot() throws IOException {
        FeedTally tally = read(diff(90, 91), diff(95, 96), Samples.SPOT_SNAPSHOT, diff(110, 111), diff(112, 113));

        assertEquals(
                List.of(
                        level(90),
                        "gap[0, 92, 3]",
                        level(95),
                        "clearBook[0]",
                        "bid",
                        "ask",
                        "gap[0, 104, 6]",
                        level(110),
                        level(112)),
                briefly());
        assertEquals(2, tally.gaps());
        assertEquals(9, tally.missing());
    }

    @Test
    void aHoleBetweenASnapshotAndNewerDiffsIsAGap() throws IOException {
        FeedTally tally = read(diff(110, 111), Samples.SPOT_SNAPSHOT);

        assertEquals(List.of(level(110), "clearBook[0]", "bid", "ask", "gap[0, 104, 6]", level(110)), briefly());
        assertEquals(1, tally.gaps());
    }

    @Test
    void aRepeatedDiffIsADuplicateAndAnOverlappingOneIsNot() throws IOException {
        FeedTally tally = read(diff(90, 95), diff(90, 95), diff(94, 97));

        assertEquals(List.of(level(90), level(94)), briefly());
        assertEquals(1, tally.rejected(RejectReason.DUPLICATE));
        assertEquals(0, tally.gaps());
    }

    @Test
    void futuresFollowByTheirPreviousUpdateNotByTheirFirst() throws IOException {
        FeedTally tally = read(
                Samples.FUTURES_DIFF,
                Samples.FUTURES_DIFF
                        .replace(":500", ":700")
                        .replace(":510", ":710")
                        .replace(":490", ":510"),
                Samples.FUTURES_DIFF
                        .replace(":500", ":800")
                        .replace(":510", ":810")
                        .replace(":490", ":790"));

        assertEquals(1, tally.gaps());
        assertTrue(heard.events.contains("gap[0, 711, 80]"), heard.events.toString());
    }

    @Test
    void aSessionOfSeveralFilesIsMergedByReceiveTime() throws IOException {
        String diff = "1633998512.0633569: {\"stream\":\"nknusdt@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":1,"
                + "\"s\":\"NKNUSDT\",\"U\":5,\"u\":8,\"b\":[[\"0.3\",\"1\"]],\"a\":[]}}";
        FeedTally tally = TextSource.of(Samples.ANSWER, Samples.SOCKET + "\n" + diff + "\n" + Samples.SPOT_AGGREGATE)
                .read(provider, heard);

        assertEquals(4, tally.accepted());
        assertEquals(
                List.of(
                        "define[NKNUSDT@BINANCE, LEVELS]",
                        "setLevel[0, BUY, 300000000, 100000000, ?]",
                        "clearBook[0]",
                        "setLevel[0, BUY, 352100000, 67200000000, ?]",
                        "setLevel[0, BUY, 300000000, 100000000, ?]",
                        "trade[0, BUY, 352800000, 5800000000, 15683430, UNKNOWN]"),
                heard.events);
    }

    @Test
    void whatHasNoEventIsCountedAsSuch() throws IOException {
        String kline = Samples.SPOT_TRADE.replace("\"trade\"", "\"kline\"");
        assertEquals(1, read(kline).rejected(RejectReason.UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"p\":\"NaN\"",
                "\"p\":\"1e999\"",
                "\"p\":\"\"",
                "\"p\":\"61837.6300000001\"",
                "\"q\":\"-1\"",
                "\"q\":\"0\"",
                "\"q\":\"92233720368.54775807\""
            })
    void numbersThatCannotBeAreRefusedAsFields(String field) throws IOException {
        String line = field.charAt(1) == 'p'
                ? Samples.SPOT_TRADE.replace("\"p\":\"61837.63000000\"", field)
                : Samples.SPOT_TRADE.replace("\"q\":\"0.02000000\"", field);
        assertEquals(1, read(line).rejected(RejectReason.BAD_FIELD), line);
        assertEquals(List.of(), heard.events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 {\"p\":NaN}",
                "1 {\"p\":1e999}",
                "1 {\"s\":\"a\",\"s\":\"b\"}",
                "1 {\"x\":\"\u0001\"}",
                "1 {",
                "1 {}x",
                "1",
                "x {}",
                "17231612540878965681 {}",
                "{\"stream\":\"s\"}"
            })
    void whatIsNoLineOfARecorderIsBadSyntax(String line) throws IOException {
        assertEquals(1, read(line, Samples.SPOT_TRADE).rejected(RejectReason.BAD_SYNTAX), line);
    }

    @Test
    void aRecordingWithoutSnapshotSaysSo() throws IOException {
        read(Samples.SPOT_DIFF);
        assertEquals(
                List.of("BTCUSDT: no snapshot in this recording, its book has only the levels that changed"),
                heard.warnings);
    }

    @Test
    void itsRecordingsAreRecognisedAndOthersAreNot() {
        for (String line : Samples.BINANCE) {
            assertTrue(provider.recognises("x", line.getBytes(StandardCharsets.UTF_8)), line);
        }
        for (String line : Samples.COINBASE) {
            assertFalse(provider.recognises("x", line.getBytes(StandardCharsets.UTF_8)), line);
        }
        for (String line : Samples.KRAKEN) {
            assertFalse(provider.recognises("x", line.getBytes(StandardCharsets.UTF_8)), line);
        }
    }

    /** Its level has {@code first} as quantity. */
    private static String diff(int first, int last) {
        return "17231612542066520" + (last - 80)
                + " {\"stream\":\"x\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161255208," + "\"s\":\"BTCUSDT\",\"U\":"
                + first + ",\"u\":" + last + ",\"b\":[[\"1\",\"" + first + "\"]],\"a\":[]}}";
    }

    private static String level(int first) {
        return "level " + first;
    }

    /** Events without the definition, diffs as {@link #level}. */
    private List<String> briefly() {
        return heard.events.stream()
                .filter(event -> !event.startsWith("define"))
                .map(event -> event.equals("setLevel[0, BUY, 61730000000000, 200000000, ?]") ? "bid" : event)
                .map(event -> event.equals("setLevel[0, SELL, 61840000000000, 300000000, ?]") ? "ask" : event)
                .map(event -> event.replaceAll("setLevel\\[0, BUY, 1000000000, (\\d+)00000000, \\?]", "level $1"))
                .toList();
    }

    private FeedTally read(String... lines) throws IOException {
        return TextSource.of(String.join("\n", lines) + "\n").read(provider, heard);
    }
}
