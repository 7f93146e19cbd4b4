package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.penstock.feeds.LittleEndian;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of each kind and version, laid out after the structures of the specification: read, and written back. */
class DbnRecordTest {
    private static final long ONE = 1_000_000_000L;

    @Test
    void mbo() {
        byte[] bytes = hex("0e a0 0100 e2150000 c3f073ac5f5acd17 4c553933d5050000 002c9efabd040000 01000000 82 03 41 42"
                + "13f175ac5f5acd17 60330000 2ea0a800");
        MboRecord mbo = read(bytes, MboRecord.class);
        assertEquals(1, mbo.publisherId);
        assertEquals(5602, mbo.instrumentId);
        assertEquals(Wire.TS_EVENT, mbo.tsEvent);
        assertEquals(6_413_245_568_332L, mbo.orderId);
        assertEquals(5_214 * ONE, mbo.price);
        assertEquals(1, mbo.size);
        assertEquals(0x82, mbo.flags);
        assertEquals(3, mbo.channelId);
        assertEquals('A', mbo.action);
        assertEquals('B', mbo.side);
        assertEquals(Wire.TS_RECV, mbo.tsRecv);
        assertEquals(13_152, mbo.tsInDelta);
        assertEquals(11_051_054, mbo.sequence);
        assertWritesBack(bytes, mbo, 1, 2, 3);
    }

    @Test
    void tradesWithANegativePriceAndTheLargestSequence() {
        byte[] bytes = hex("0c 00 0200 07000000 c3f073ac5f5acd17 80c4133df7ffffff 19000000 54 41 80 02 13f175ac5f5acd17"
                + "fbffffff ffffffff");
        BookRecord trade = read(bytes, BookRecord.class);
        assertEquals(-37_630_000_000L, trade.price);
        assertEquals(25, trade.size);
        assertEquals('T', trade.action);
        assertEquals('A', trade.side);
        assertEquals(0x80, trade.flags);
        assertEquals(2, trade.depth);
        assertEquals(-5, trade.tsInDelta);
        assertEquals(4_294_967_295L, trade.sequence);
        assertWritesBack(bytes, trade, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {Dbn.MBP_1, Dbn.BBO_1S, Dbn.BBO_1M, Dbn.CMBP_1, Dbn.TCBBO, Dbn.CBBO_1S, Dbn.CBBO_1M})
    void oneLevel(int rtype) {
        byte[] bytes = level(change(80, rtype), 0).bytes();
        BookRecord book = read(bytes, BookRecord.class);
        assertChange(book);
        assertLevel(book, 0);
        assertWritesBack(bytes, book, 1, 2, 3);
    }

    @Test
    void tenLevels() {
        Wire wire = change(368, Dbn.MBP_10);
        for (int i = 0; i < 10; i++) {
            level(wire, i);
        }
        BookRecord book = read(wire.bytes(), BookRecord.class);
        assertChange(book);
        for (int i = 0; i < 10; i++) {
            assertLevel(book, i);
        }
        assertWritesBack(wire.bytes(), book, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {Dbn.OHLCV_1S, Dbn.OHLCV_1M, Dbn.OHLCV_1H, Dbn.OHLCV_1D, Dbn.OHLCV_EOD, Dbn.OHLCV})
    void ohlcv(int rtype) {
        byte[] bytes = Wire.record(56, rtype, 1, 5482, Wire.TS_EVENT)
                .i64(1)
                .i64(2)
                .i64(-3)
                .i64(4)
                .i64(5)
                .bytes();
        OhlcvRecord bar = read(bytes, OhlcvRecord.class);
        assertEquals(rtype, bar.rtype);
        assertEquals(1, bar.open);
        assertEquals(2, bar.high);
        assertEquals(-3, bar.low);
        assertEquals(4, bar.close);
        assertEquals(5, bar.volume);
        assertWritesBack(bytes, bar, 1, 2, 3);
    }

    @Test
    void status() {
        byte[] bytes =
                hex("0a 12 0100 6a150000 c3f073ac5f5acd17 13f175ac5f5acd17 0800 3200 0200 4e 59 7e 00000000000000");
        StatusRecord status = read(bytes, StatusRecord.class);
        assertEquals(Wire.TS_RECV, status.tsRecv);
        assertEquals(8, status.action);
        assertEquals(50, status.reason);
        assertEquals(2, status.tradingEvent);
        assertEquals('N', status.isTrading);
        assertEquals('Y', status.isQuoting);
        assertEquals('~', status.isShortSellRestricted);
        assertWritesBack(bytes, status, 1, 2, 3);
    }

    @Test
    void imbalance() {
        byte[] bytes = hex("1c 14 0200 6a150000 c3f073ac5f5acd17 13f175ac5f5acd17 00ca9a3b00000000 c3f073ac5f5acd17"
                + "0094357700000000 005ed0b200000000 00286bee00000000 00f2052a01000000 00bca06501000000 00863ba101000000"
                + "64000000 c8000000 2c010000 90010000 4f 42 01 02 03 41 4c 00");
        ImbalanceRecord imbalance = read(bytes, ImbalanceRecord.class);
        assertEquals(Wire.TS_RECV, imbalance.tsRecv);
        assertEquals(ONE, imbalance.referencePrice);
        assertEquals(Wire.TS_EVENT, imbalance.auctionTime);
        assertEquals(2 * ONE, imbalance.continuousClearingPrice);
        assertEquals(3 * ONE, imbalance.auctionClearingPrice);
        assertEquals(4 * ONE, imbalance.shortSaleFillingPrice);
        assertEquals(5 * ONE, imbalance.indicativeMatchPrice);
        assertEquals(6 * ONE, imbalance.upperCollar);
        assertEquals(7 * ONE, imbalance.lowerCollar);
        assertEquals(100, imbalance.pairedQuantity);
        assertEquals(200, imbalance.totalImbalance);
        assertEquals(300, imbalance.marketImbalance);
        assertEquals(400, imbalance.unpairedQuantity);
        assertEquals("OB", "" + imbalance.auctionType + imbalance.side);
        assertEquals(123, imbalance.auctionStatus * 100 + imbalance.freezeStatus * 10 + imbalance.extensions);
        assertEquals("AL", "" + imbalance.unpairedSide + imbalance.significantImbalance);
        assertWritesBack(bytes, imbalance, 1, 2, 3);
    }

    @Test
    void statisticsHaveAQuantityOfFourBytesUntilVersion3() {
        byte[] bytes = hex("10 18 0100 6a150000 c3f073ac5f5acd17 13f175ac5f5acd17 c3f073ac5f5acd17 00f2052a01000000"
                + "f9ffffff 63000000 0d000000 0900 0400 01 ff 000000000000");
        StatisticsRecord statistics = read(bytes, StatisticsRecord.class);
        assertStatistics(statistics, -7);
        assertWritesBack(bytes, statistics, 1, 2);
    }

    @Test
    void statisticsHaveAQuantityOfEightBytesFromVersion3() {
        byte[] bytes = hex("14 18 0100 6a150000 c3f073ac5f5acd17 13f175ac5f5acd17 c3f073ac5f5acd17 00f2052a01000000"
                + "0000000000010000 63000000 0d000000 0900 0400 01 ff 000000000000000000000000000000000000");
        StatisticsRecord statistics = read(bytes, StatisticsRecord.class);
        assertStatistics(statistics, 1L << 40);
        assertWritesBack(bytes, statistics, 3);
    }

    @Test
    void noQuantityIsNoQuantityInEachVersion() {
        StatisticsRecord nothing = new StatisticsRecord();
        byte[] out = new byte[80];
        assertEquals(64, nothing.write(out, 0, 2, false));
        assertEquals(Integer.MAX_VALUE, LittleEndian.i32(out, 40));
        assertEquals(StatisticsRecord.NO_QUANTITY, ((StatisticsRecord) new RecordSet().read(out, 0, 64)).quantity);
    }

    @Test
    void symbolMappingWithSymbolsThatFillTheirFields() {
        byte[] v1 = Wire.record(80, 0x16, 0, 5482, Wire.TS_EVENT)
                .text("ES.FUT", 22)
                .text("ABCDEFGHIJKLMNOPQRSTUV", 22)
                .zeros(4)
                .i64(Wire.TS_RECV)
                .i64(Wire.TS_EVENT)
                .bytes();
        SymbolMappingRecord mapping = read(v1, SymbolMappingRecord.class);
        assertEquals("ES.FUT", mapping.symbolIn);
        assertEquals("ABCDEFGHIJKLMNOPQRSTUV", mapping.symbolOut);
        assertEquals(Wire.TS_RECV, mapping.start);
        assertEquals(Wire.TS_EVENT, mapping.end);
        assertWritesBack(v1, mapping, 1);

        byte[] v2 = Wire.record(176, 0x16, 0, 5482, Wire.TS_EVENT)
                .u8(4)
                .text("ES.FUT", 71)
                .u8(1)
                .text("ESH1", 71)
                .i64(Wire.TS_RECV)
                .i64(Wire.TS_EVENT)
                .bytes();
        mapping = read(v2, SymbolMappingRecord.class);
        assertEquals(4, mapping.stypeIn);
        assertEquals("ES.FUT", mapping.symbolIn);
        assertEquals(1, mapping.stypeOut);
        assertEquals("ESH1", mapping.symbolOut);
        assertEquals(Wire.TS_RECV, mapping.start);
        assertWritesBack(v2, mapping, 2, 3);
    }

    @Test
    void errorsAndSystemMessages() {
        byte[] error1 = Wire.record(80, 0x15, 0, 0, Wire.TS_EVENT)
                .text("no such symbol", 64)
                .bytes();
        assertEquals("no such symbol", read(error1, GatewayRecord.class).text);
        assertWritesBack(error1, read(error1, GatewayRecord.class), 1);

        byte[] error2 = Wire.record(320, 0x15, 0, 0, Wire.TS_EVENT)
                .text("no such symbol", 302)
                .u8(4)
                .u8(1)
                .bytes();
        assertEquals(4, read(error2, GatewayRecord.class).code);
        assertEquals(1, read(error2, GatewayRecord.class).isLast);
        assertWritesBack(error2, read(error2, GatewayRecord.class), 2, 3);

        byte[] system1 =
                Wire.record(80, 0x17, 0, 0, Wire.TS_EVENT).text("Heartbeat", 64).bytes();
        assertWritesBack(system1, read(system1, GatewayRecord.class), 1);

        byte[] system2 = Wire.record(320, 0x17, 0, 0, Wire.TS_EVENT)
                .text("Heartbeat", 303)
                .u8(0)
                .bytes();
        assertEquals("Heartbeat", read(system2, GatewayRecord.class).text);
        assertEquals(0, read(system2, GatewayRecord.class).code);
        assertWritesBack(system2, read(system2, GatewayRecord.class), 2, 3);
    }

    @Test
    void recordsOfAStreamWithTimesOfSendingEndWithThem() {
        byte[] bytes = Wire.record(64, 0x21, 1, 5482, Wire.TS_EVENT)
                .i64(1)
                .i64(2)
                .i64(3)
                .i64(4)
                .i64(5)
                .i64(99)
                .bytes();
        OhlcvRecord bar = read(bytes, OhlcvRecord.class);
        assertEquals(99, bar.tsOut);
        byte[] out = new byte[64];
        assertEquals(64, bar.write(out, 0, 3, true));
        assertArrayEquals(bytes, out);
    }

    @Test
    void noOtherLengthIsReadAsARecord() {
        RecordSet records = new RecordSet();
        for (int rtype = 0; rtype < 256; rtype++) {
            for (int length = 16; length <= 1020; length += 4) {
                byte[] bytes = new byte[length];
                bytes[Dbn.RTYPE] = (byte) rtype;
                DbnRecord record = records.read(bytes, 0, length);
                boolean isOne = record != null && (record.fits(length) || record.fits(length - Dbn.TS_OUT_BYTES));
                assertEquals(isOne, record != null, rtype + " of " + length);
            }
        }
        assertNull(records.read(new byte[16], 0, 16));
    }

    private static Wire change(int bytes, int rtype) {
        return Wire.record(bytes, rtype, 2, 7, Wire.TS_EVENT)
                .i64(3_720_250_000_000L)
                .u32(25)
                .u8('C')
                .u8('A')
                .u8(0x82)
                .u8(9)
                .i64(Wire.TS_RECV)
                .u32(7)
                .u32(99);
    }

    private static void assertChange(BookRecord book) {
        assertEquals(3_720_250_000_000L, book.price);
        assertEquals(25, book.size);
        assertEquals("CA", "" + book.action + book.side);
        assertEquals(0x82, book.flags);
        assertEquals(9, book.depth);
        assertEquals(Wire.TS_RECV, book.tsRecv);
        assertEquals(7, book.tsInDelta);
        assertEquals(99, book.sequence);
    }

    private static Wire level(Wire wire, int i) {
        return wire.i64((100 - i) * ONE)
                .i64((101 + i) * ONE)
                .u32(10 + i)
                .u32(20 + i)
                .u32(1 + i)
                .u32(2 + i);
    }

    private static void assertLevel(BookRecord book, int i) {
        assertEquals((100 - i) * ONE, book.bidPrice[i]);
        assertEquals((101 + i) * ONE, book.askPrice[i]);
        assertEquals(10 + i, book.bidSize[i]);
        assertEquals(20 + i, book.askSize[i]);
        assertEquals(1 + i, book.bidCount[i]);
        assertEquals(2 + i, book.askCount[i]);
    }

    private static void assertStatistics(StatisticsRecord statistics, long quantity) {
        assertEquals(Wire.TS_RECV, statistics.tsRecv);
        assertEquals(Wire.TS_EVENT, statistics.tsReference);
        assertEquals(5 * ONE, statistics.price);
        assertEquals(quantity, statistics.quantity);
        assertEquals(99, statistics.sequence);
        assertEquals(13, statistics.tsInDelta);
        assertEquals(9, statistics.statistic);
        assertEquals(4, statistics.channelId);
        assertEquals(1, statistics.updateAction);
        assertEquals(255, statistics.flags);
    }

    private static <R extends DbnRecord> R read(byte[] bytes, Class<R> kind) {
        assertEquals(bytes.length, (bytes[0] & 0xff) * 4);
        DbnRecord record = new RecordSet().read(bytes, 0, bytes.length);
        assertNotNull(record);
        return kind.cast(record);
    }

    private static void assertWritesBack(byte[] bytes, DbnRecord record, int... versions) {
        for (int version : versions) {
            byte[] out = new byte[bytes.length];
            assertEquals(bytes.length, record.write(out, 0, version, false));
            assertArrayEquals(bytes, out, "version " + version);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
