package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Quantity;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.LittleEndian;
import io.penstock.feeds.SmallDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The feed on records laid out by hand: which events, in which groups, of which instruments. */
class DbnFeedTest {
    private static final long ONE = 1_000_000_000L;
    private static final long NONE = Long.MAX_VALUE;
    private static final long UNKNOWN = Quantity.UNKNOWN;
    private static final String DEFINED = "define 0 #5602 GLBX decimals 2 lot " + UNKNOWN + " code 5602 ";

    @Test
    void anOrderIsAddedModifiedAndCancelledWithItsTimes() throws IOException {
        HeardEvents heard = hear(
                order('R', 'N', 0, NONE, 0, 0x80),
                order('A', 'B', 7, 5 * ONE, 10, 0x80),
                order('M', 'B', 7, 5 * ONE, 8, 0x80),
                order('C', 'B', 7, 5 * ONE, 8, 0x80));
        assertEquals(
                List.of(
                        DEFINED + "ORDERS",
                        "clearBook 0",
                        "endGroup",
                        "addOrder 0 7 BUY 5000000000 10 0",
                        "endGroup",
                        "replaceOrder 0 7 7 BUY 5000000000 8",
                        "endGroup",
                        "reduceOrder 0 7 BUY 5000000000 8",
                        "endGroup"),
                heard.events());
        String header = "header " + Wire.TS_EVENT + " " + Wire.TS_RECV + " 11 " + Wire.TS_RECV;
        assertEquals(header, heard.lines.get(0));
        assertEquals(4, heard.tally.accepted());
        assertEquals(1, heard.tally.undefinedInstruments());
        assertFalse(heard.tally.lostAnything());
    }

    @Test
    void tradesAndFillsLeaveTheBookAloneAndTheGroupEndsWhereTheFlagSaysSo() throws IOException {
        HeardEvents heard = hear(
                order('T', 'B', 0, 5 * ONE, 3, 0),
                order('F', 'A', 9, 5 * ONE, 3, 0),
                order('C', 'A', 9, 5 * ONE, 3, 0x80),
                order('N', 'N', 0, NONE, 0, 0x80));
        assertEquals(
                List.of(
                        DEFINED + "PARTIAL_ORDERS",
                        "trade 0 BUY 5000000000 3 0 UNKNOWN",
                        "reduceOrder 0 9 SELL 5000000000 3",
                        "endGroup",
                        "endGroup"),
                heard.events());
    }

    @Test
    void aGroupEndsWhenItHasEndedForEachOfItsInstruments() throws IOException {
        HeardEvents heard = hear(
                of(1, 'A', 7, 0, Wire.TS_RECV), of(2, 'A', 8, 0x80, Wire.TS_RECV), of(1, 'A', 9, 0x80, Wire.TS_RECV));
        assertEquals(1, count(heard, "endGroup"));
        assertEquals("endGroup", last(heard));
    }

    @Test
    void aGroupThatNobodyEndsIsOverAfterASecond() throws IOException {
        HeardEvents heard = hear(
                of(1, 'A', 7, 0, Wire.TS_RECV),
                of(2, 'A', 8, 0x80, Wire.TS_RECV + ONE),
                of(2, 'A', 9, 0x80, Wire.TS_RECV + ONE + 1),
                of(1, 'A', 10, 0, Wire.TS_RECV + ONE + 2));
        List<String> events = heard.events().stream()
                .filter(line -> !line.startsWith("define"))
                .toList();
        assertEquals(
                List.of(
                        "addOrder 0 7 BUY 1000000000 1 0",
                        "addOrder 1 8 BUY 1000000000 1 0",
                        "endGroup",
                        "addOrder 1 9 BUY 1000000000 1 0",
                        "endGroup",
                        "addOrder 0 10 BUY 1000000000 1 0",
                        "endGroup"),
                events);
    }

    @Test
    void aVenueWithoutOrdersHasATopOfBook() throws IOException {
        HeardEvents heard = hear(
                order('A', 'B', 0, 5 * ONE, 10, 0xc0),
                order('A', 'A', 0, 6 * ONE, 20, 0xc0),
                order('A', 'B', 0, NONE, 0, 0xc0));
        assertEquals(
                List.of(
                        DEFINED + "TOP",
                        "quote 0 5000000000 10 " + NONE + " 0",
                        "endGroup",
                        "quote 0 5000000000 10 6000000000 20",
                        "endGroup",
                        "quote 0 " + NONE + " 0 6000000000 20",
                        "endGroup"),
                heard.events());
    }

    @Test
    void aBookThatMayBeBadIsAGapOnce() throws IOException {
        HeardEvents heard = hear(
                order('A', 'B', 7, ONE, 1, 0x84), order('A', 'B', 8, ONE, 1, 0x84), order('R', 'N', 0, NONE, 0, 0x80));
        assertEquals(1, count(heard, "gap 0 11 " + UNKNOWN));
        assertEquals(1, heard.tally.gaps());
        assertTrue(heard.tally.lostAnything());
    }

    @Test
    void quotesAreToldWhenTheyChangeAndTradesBehindThem() throws IOException {
        HeardEvents heard = hear(
                book(Dbn.MBP_1, 'A', 1, 5 * ONE, 10, 6 * ONE, 20),
                book(Dbn.MBP_1, 'A', 1, 5 * ONE, 10, 6 * ONE, 20),
                book(Dbn.MBP_1, 'T', 1, 5 * ONE, 10, 6 * ONE, 19),
                book(Dbn.BBO_1S, '\0', 1, 5 * ONE, 10, NONE, 0),
                book(Dbn.TRADES, 'T', 0, 0, 0, 0, 0));
        assertEquals(
                List.of(
                        DEFINED + "TOP",
                        "quote 0 5000000000 10 6000000000 20",
                        "endGroup",
                        "endGroup",
                        "quote 0 5000000000 10 6000000000 19",
                        "trade 0 SELL 5500000000 3 0 UNKNOWN",
                        "endGroup",
                        "quote 0 5000000000 10 " + NONE + " 0",
                        "endGroup",
                        "trade 0 SELL 5500000000 3 0 UNKNOWN",
                        "endGroup"),
                heard.events());
    }

    @Test
    void levelsAreToldByWhatChangedSinceTheRecordBefore() throws IOException {
        HeardEvents heard = hear(
                book(Dbn.MBP_10, 'A', 2, 5 * ONE, 10, 6 * ONE, 20),
                book(Dbn.MBP_10, 'A', 1, 5 * ONE, 11, 6 * ONE, 20),
                book(Dbn.MBP_10, 'R', 0, 0, 0, 0, 0));
        assertEquals(
                List.of(
                        DEFINED + "LEVELS",
                        "setLevel 0 BUY 5000000000 10 3",
                        "setLevel 0 BUY 4000000000 10 3",
                        "setLevel 0 SELL 6000000000 20 4",
                        "setLevel 0 SELL 7000000000 20 4",
                        "endGroup",
                        "setLevel 0 BUY 4000000000 0 0",
                        "setLevel 0 SELL 7000000000 0 0",
                        "setLevel 0 BUY 5000000000 11 3",
                        "endGroup",
                        "clearBook 0",
                        "endGroup"),
                heard.events());
    }

    @Test
    void statesImbalancesAndStatistics() throws IOException {
        StatusRecord halt = about(new StatusRecord());
        halt.tsRecv = Wire.TS_RECV;
        halt.action = 8;
        halt.reason = 50;
        halt.isTrading = 'N';
        StatusRecord restriction = about(new StatusRecord());
        restriction.action = 14;
        restriction.isShortSellRestricted = 'Y';
        ImbalanceRecord imbalance = about(new ImbalanceRecord());
        imbalance.pairedQuantity = 100;
        imbalance.totalImbalance = 5;
        imbalance.side = 'B';
        imbalance.auctionType = 'C';
        imbalance.referencePrice = 3 * ONE;
        StatisticsRecord settlement = about(new StatisticsRecord());
        settlement.statistic = 3;
        settlement.price = 4 * ONE;

        HeardEvents heard = hear(bytes(halt), bytes(restriction), bytes(imbalance), bytes(settlement));
        int luld = '5' << 24 | '0' << 16;
        assertEquals(
                List.of(
                        "define 0 #5602 GLBX decimals 2 lot " + UNKNOWN + " code 5602 PARTIAL_ORDERS",
                        "status 0 HALTED " + luld,
                        "endGroup",
                        "notice 0 SHORT_SALE 1 0 " + NONE + " " + NONE + " " + NONE,
                        "endGroup",
                        "imbalance 0 100 5 BUY 3000000000 " + NONE + " " + NONE + " CLOSING_CROSS",
                        "endGroup",
                        "notice 0 STATISTIC \3 " + UNKNOWN + " 4000000000 " + NONE + " " + NONE,
                        "endGroup"),
                heard.events());
    }

    @Test
    void aBarIsKnownWhenItsIntervalIsOver() throws IOException {
        HeardEvents heard = hear(bytes(bar(Dbn.OHLCV_1S)), bytes(bar(Dbn.OHLCV_1D)));
        long second = Wire.TS_EVENT + 1_000_000_000L;
        long day = Wire.TS_EVENT + 86_400_000_000_000L;
        assertEquals(
                List.of(
                        "header " + second + " " + NONE + " 1 " + second,
                        DEFINED + "PARTIAL_ORDERS",
                        "bar 0 SECOND 2000000000 4000000000 1000000000 3000000000 5",
                        "endGroup",
                        "header " + day + " " + NONE + " 2 " + day,
                        "bar 0 DAY 2000000000 4000000000 1000000000 3000000000 5",
                        "endGroup"),
                heard.lines);
        assertEquals(2, heard.tally.accepted());
    }

    @Test
    void aBarThatCannotBeIsRejected() throws IOException {
        OhlcvRecord lowAboveHigh = bar(Dbn.OHLCV_1M);
        lowAboveHigh.low = 5 * ONE;
        OhlcvRecord closeOutside = bar(Dbn.OHLCV_1M);
        closeOutside.close = 0;
        OhlcvRecord unpriced = bar(Dbn.OHLCV_1M);
        unpriced.high = NONE;
        OhlcvRecord negative = bar(Dbn.OHLCV_1M);
        negative.volume = -1;
        OhlcvRecord timeless = bar(Dbn.OHLCV_1M);
        timeless.tsEvent = Dbn.NO_TIME;
        OhlcvRecord endless = bar(Dbn.OHLCV_1D);
        endless.tsEvent = Long.MAX_VALUE - 5;
        HeardEvents heard = hear(
                bytes(lowAboveHigh),
                bytes(closeOutside),
                bytes(unpriced),
                bytes(negative),
                bytes(timeless),
                bytes(endless));
        assertEquals(6, heard.tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(0, count(heard, "define"));
    }

    @Test
    void aBarWhoseLengthNobodySaysIsUnsupported() throws IOException {
        HeardEvents heard = hear(bytes(bar(Dbn.OHLCV)));
        assertEquals(1, heard.tally.rejected(RejectReason.UNSUPPORTED));
        assertEquals(0, count(heard, "define"));
    }

    @Test
    void theSchemaSaysTheLengthWhereTheRecordDoesNot() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DbnWriter writer = new DbnWriter(file, DbnMetadata.ofStream("GLBX.MDP3", DbnSchema.OHLCV_1H, 0))) {
            writer.write(bar(Dbn.OHLCV));
        }
        HeardEvents heard = hear(file.toByteArray());
        assertEquals(1, count(heard, "bar 0 HOUR"));
    }

    @Test
    void aSideOrPriceThatCannotBeIsRejected() throws IOException {
        HeardEvents heard = hear(
                order('A', 'N', 7, ONE, 1, 0x80),
                order('A', 'B', 7, NONE, 1, 0x80),
                order('A', 'B', 7, ONE, 0, 0x80),
                order('Z', 'B', 7, ONE, 1, 0x80),
                order('C', 'B', 7, ONE, 0, 0x80));
        assertEquals(5, heard.tally.rejected(RejectReason.BAD_FIELD));
        assertEquals(0, heard.tally.accepted());
        assertEquals(0, heard.tally.ofType('A'));
        assertEquals(5, heard.tally.ofType(Dbn.MBO));
    }

    @Test
    void nextNanosIsTheReceiveTimeOfTheRecordThatComes() throws IOException {
        OhlcvRecord bar = about(new OhlcvRecord(Dbn.OHLCV_1M));
        bar.tsEvent = 42;
        try (Feed feed = HeardEvents.open(all(order('A', 'B', 7, ONE, 1, 0x80), bytes(bar)), new SmallDirectory())) {
            assertEquals(Wire.TS_RECV, feed.nextNanos());
            feed.poll(new SilentWriter(), 1);
            assertEquals(60_000_000_042L, feed.nextNanos(), "the end of the minute");
            feed.poll(new SilentWriter(), 1);
            assertEquals(NONE, feed.nextNanos());
            assertEquals(Feed.END, feed.poll(new SilentWriter(), 1));
        }
    }

    @Test
    void aFragmentIsRecognisedByItsRecordsAndNothingElseIs() {
        DbnFeedProvider provider = new DbnFeedProvider();
        byte[] two = all(order('A', 'B', 7, ONE, 1, 0x80), order('C', 'B', 7, ONE, 1, 0x80));
        assertTrue(provider.recognises("", two));
        assertTrue(provider.recognises("", Arrays.copyOf(two, two.length - 1)));
        two[56 + Dbn.RTYPE] = 0x42;
        assertFalse(provider.recognises("", two));
        two[56] = 0;
        assertFalse(provider.recognises("", two));
        assertFalse(provider.recognises("", new byte[0]));
        assertFalse(provider.recognises("", new byte[100]));
        assertFalse(
                provider.recognises("", "1715126400059830547 {\"stream\":1}\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private static HeardEvents hear(byte[]... records) throws IOException {
        return HeardEvents.of(all(records), new SmallDirectory());
    }

    private static byte[] all(byte[]... records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] record : records) {
            bytes.writeBytes(record);
        }
        return bytes.toByteArray();
    }

    private static byte[] order(char action, char side, long orderId, long price, long size, int flags) {
        return Wire.mbo(action, side, orderId, price, size, flags, Wire.TS_RECV);
    }

    private static byte[] of(int instrument, char action, long orderId, int flags, long tsRecv) {
        byte[] bytes = Wire.mbo(action, 'B', orderId, ONE, 1, flags, tsRecv);
        LittleEndian.put32(bytes, Dbn.INSTRUMENT, instrument);
        return bytes;
    }

    /** A change with levels a dollar apart, of three orders a bid and four an ask. */
    private static byte[] book(int rtype, char action, int levels, long bid, long bidSize, long ask, long askSize) {
        BookRecord book = about(new BookRecord(rtype));
        book.tsRecv = Wire.TS_RECV;
        book.action = action;
        book.side = 'A';
        book.price = 5 * ONE + ONE / 2;
        book.size = 3;
        for (int i = 0; i < BookRecord.MAX_LEVELS; i++) {
            book.bidPrice[i] = i < levels ? bid - i * ONE : NONE;
            book.bidSize[i] = i < levels ? bidSize : 0;
            book.bidCount[i] = i < levels ? 3 : 0;
            book.askPrice[i] = i < levels && ask != NONE ? ask + i * ONE : NONE;
            book.askSize[i] = i < levels ? askSize : 0;
            book.askCount[i] = i < levels ? 4 : 0;
        }
        return bytes(book);
    }

    private static OhlcvRecord bar(int rtype) {
        OhlcvRecord bar = about(new OhlcvRecord(rtype));
        bar.open = 2 * ONE;
        bar.high = 4 * ONE;
        bar.low = ONE;
        bar.close = 3 * ONE;
        bar.volume = 5;
        return bar;
    }

    private static <R extends DbnRecord> R about(R record) {
        record.publisherId = 1;
        record.instrumentId = 5602;
        record.tsEvent = Wire.TS_EVENT;
        return record;
    }

    private static byte[] bytes(DbnRecord record) {
        byte[] bytes = new byte[record.bytes(3)];
        record.write(bytes, 0, 3, false);
        return bytes;
    }

    private static long count(HeardEvents heard, String start) {
        return heard.lines.stream().filter(line -> line.startsWith(start)).count();
    }

    private static String last(HeardEvents heard) {
        return heard.lines.get(heard.lines.size() - 1);
    }
}
