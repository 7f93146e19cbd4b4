package io.penstock.feeds.itch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.synthetic.SyntheticDays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sink writes, as bytes after TotalView-ITCH 5.0, and as the feed reads it back. */
class ItchSinkTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long DAY =
            LocalDate.of(2019, 1, 30).atStartOfDay(NEW_YORK).toEpochSecond() * Time.SECOND_NS;
    private static final Instrument PENS = new Instrument(0, "PENS", "XNAS", 4, 0, 100, 9);

    /** Locate 9, tracking number 0, 1 ns after midnight. */
    private static final String STAMP = "0009 0000 000000000001";

    private static final int DEFINITION_BYTES = 2 + 39;
    private static final String STOCK = "50454e5320202020";

    @Test
    void anOrderWithoutAttributionIsAnA() throws IOException {
        assertWrites(
                "0024 41" + STAMP + "000000000000004d 53 00000064" + STOCK + "00002710",
                sink -> sink.addOrder(0, 77, Side.SELL, Price.ONE, 100, 0));
    }

    @Test
    void anAttributedOrderIsAnF() throws IOException {
        assertWrites(
                "0028 46" + STAMP + "000000000000004d 42 00000064" + STOCK + "00002710 4e495445",
                sink -> sink.addOrder(0, 77, Side.BUY, Price.ONE, 100, 0x4e495445));
    }

    @Test
    void anExecutionAtTheOrdersOwnPriceIsAnE() throws IOException {
        assertWrites(
                "001f 45" + STAMP + "000000000000004d 00000064 0000000000000005",
                sink -> sink.executeOrder(0, 77, Price.NONE, 100, 5, true));
    }

    @Test
    void anExecutionAtAnotherPriceIsACThatSaysWhetherItPrints() throws IOException {
        assertWrites(
                "0024 43" + STAMP + "000000000000004d 00000064 0000000000000005 4e 00002710",
                sink -> sink.executeOrder(0, 77, Price.ONE, 100, 5, false));
    }

    @Test
    void cancelDeleteAndReplaceAreXAndDAndU() throws IOException {
        assertWrites("0017 58" + STAMP + "000000000000004d 00000064", sink -> sink.reduceOrder(0, 77, 100));
        assertWrites("0013 44" + STAMP + "000000000000004d", sink -> sink.deleteOrder(0, 77));
        assertWrites(
                "0023 55" + STAMP + "000000000000004d 000000000000004e 00000064 00002710",
                sink -> sink.replaceOrder(0, 77, 78, Price.ONE, 100));
    }

    @Test
    void aHiddenTradeIsAPAndACrossAQAndABustAB() throws IOException {
        assertWrites(
                "002c 50" + STAMP + "0000000000000000 42 00000064" + STOCK + "00002710 0000000000000005",
                sink -> sink.trade(0, Side.NONE, Price.ONE, 100, 5, TradeCondition.HIDDEN));
        assertWrites(
                "0028 51" + STAMP + "0000000000000064" + STOCK + "00002710 0000000000000005 4f",
                sink -> sink.trade(0, Side.NONE, Price.ONE, 100, 5, TradeCondition.OPENING_CROSS));
        assertWrites("0013 42" + STAMP + "0000000000000005", sink -> sink.bustTrade(0, 5));
    }

    @Test
    void anImbalanceIsAnI() throws IOException {
        assertWrites(
                "0032 49" + STAMP + "00000000000003e8 0000000000000064 42" + STOCK + "00000000 00002774 00002710 43 31",
                sink -> sink.imbalance(
                        0,
                        1_000,
                        100,
                        Side.BUY,
                        Price.ONE,
                        Price.parse("1.01"),
                        Price.NONE,
                        TradeCondition.CLOSING_CROSS));
    }

    @Test
    void aSessionStepIsAnSWithoutLocate() throws IOException {
        assertWrites("000c 53 0000 0000 000000000001 51", sink -> sink.session(SessionEvent.Phase.MARKET_OPEN));
    }

    @Test
    void whatItchCannotSayIsCountedAndNotWritten() throws IOException {
        assertUnsupported(sink -> sink.addOrder(0, 77, Side.BUY, 1, 100, 0));
        assertUnsupported(sink -> sink.addOrder(0, 77, Side.BUY, -Price.ONE, 100, 0));
        assertUnsupported(sink -> sink.addOrder(0, 77, Side.BUY, Price.ONE, 1L << 32, 0));
        assertUnsupported(sink -> sink.addOrder(5, 77, Side.BUY, Price.ONE, 100, 0));
        assertUnsupported(sink -> sink.setLevel(0, Side.BUY, Price.ONE, 100, Quantity.UNKNOWN));
        assertUnsupported(sink -> sink.quote(0, Price.ONE, 1, Price.ONE, 1));
        assertUnsupported(sink -> sink.gap(0, 1, 1));
        assertUnsupported(sink -> sink.clearBook(0));
        assertUnsupported(sink -> sink.trade(0, Side.BUY, Price.ONE, 1, 1, TradeCondition.BOOK));
        assertUnsupported(sink -> {
            sink.header(DAY - 1, Time.NONE, 2, DAY - 1);
            sink.deleteOrder(0, 77);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20190130, 77})
    void aDayThatIsReadAndWrittenAgainIsTheSameDay(long seed) throws IOException {
        byte[] day = SyntheticDays.itch("symbols=30,messages=40000,halts=6,seed=" + seed);
        FeedTally tally = new FeedTally();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (ItchSink sink = new ItchSink(again)) {
            ItchFeed feed = new ItchFeed(new HeldBytes(day), new ItchDecoder(new SmallDirectory(), tally, DAY), tally);
            while (feed.poll(sink, 100) != Feed.END) {
                assertEquals(0, sink.unsupported());
            }
        }
        assertEquals(tally.offered(), tally.accepted(), "seed " + seed);
        assertArrayEquals(day, again.toByteArray(), "seed " + seed);
    }

    private static void assertWrites(String hex, Consumer<ItchSink> event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ItchSink sink = open(bytes)) {
            event.accept(sink);
            assertEquals(2, sink.written());
        }
        byte[] all = bytes.toByteArray();
        assertEquals(hex.replace(" ", ""), HexFormat.of().formatHex(all, DEFINITION_BYTES, all.length));
    }

    private static void assertUnsupported(Consumer<ItchSink> event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ItchSink sink = open(bytes)) {
            event.accept(sink);
            assertEquals(1, sink.written());
            assertEquals(1, sink.unsupported());
        }
        assertEquals(DEFINITION_BYTES, bytes.size());
    }

    private static ItchSink open(ByteArrayOutputStream bytes) {
        ItchSink sink = new ItchSink(bytes);
        sink.header(DAY + 1, Time.NONE, 1, DAY + 1);
        sink.define(PENS, BookKind.ORDERS);
        return sink;
    }
}
