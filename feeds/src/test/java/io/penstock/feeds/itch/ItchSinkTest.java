package io.penstock.feeds.itch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.Allocation;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.synthetic.SyntheticDays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
                out -> out.addOrder(0, 77, Side.SELL, Price.ONE, 100, 0));
    }

    @Test
    void anAttributedOrderIsAnF() throws IOException {
        assertWrites(
                "0028 46" + STAMP + "000000000000004d 42 00000064" + STOCK + "00002710 4e495445",
                out -> out.addOrder(0, 77, Side.BUY, Price.ONE, 100, 0x4e495445));
    }

    @Test
    void anExecutionAtTheOrdersOwnPriceIsAnE() throws IOException {
        assertWrites(
                "001f 45" + STAMP + "000000000000004d 00000064 0000000000000005",
                out -> out.executeOrder(0, 77, Price.NONE, 100, 5, true));
    }

    @Test
    void anExecutionAtAnotherPriceIsACThatSaysWhetherItPrints() throws IOException {
        assertWrites(
                "0024 43" + STAMP + "000000000000004d 00000064 0000000000000005 4e 00002710",
                out -> out.executeOrder(0, 77, Price.ONE, 100, 5, false));
    }

    @Test
    void cancelDeleteAndReplaceAreXAndDAndU() throws IOException {
        assertWrites("0017 58" + STAMP + "000000000000004d 00000064", out -> out.reduceOrder(0, 77, 100));
        assertWrites("0013 44" + STAMP + "000000000000004d", out -> out.deleteOrder(0, 77));
        assertWrites(
                "0023 55" + STAMP + "000000000000004d 000000000000004e 00000064 00002710",
                out -> out.replaceOrder(0, 77, 78, Price.ONE, 100));
    }

    @Test
    void aHiddenTradeIsAPAndACrossAQAndABustAB() throws IOException {
        assertWrites(
                "002c 50" + STAMP + "0000000000000000 42 00000064" + STOCK + "00002710 0000000000000005",
                out -> out.trade(0, Side.NONE, Price.ONE, 100, 5, TradeCondition.HIDDEN));
        assertWrites(
                "0028 51" + STAMP + "0000000000000064" + STOCK + "00002710 0000000000000005 4f",
                out -> out.trade(0, Side.NONE, Price.ONE, 100, 5, TradeCondition.OPENING_CROSS));
        assertWrites("0013 42" + STAMP + "0000000000000005", out -> out.bustTrade(0, 5));
    }

    @Test
    void anImbalanceIsAnI() throws IOException {
        assertWrites(
                "0032 49" + STAMP + "00000000000003e8 0000000000000064 42" + STOCK + "00000000 00002774 00002710 43 31",
                out -> out.imbalance(
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
        assertWrites("000c 53 0000 0000 000000000001 51", out -> out.session(SessionEvent.Phase.MARKET_OPEN));
    }

    @Test
    void whatItchCannotSayIsCountedAndNotWritten() throws IOException {
        assertUnsupported(EventKind.ORDER_ADD, out -> out.addOrder(0, 77, Side.BUY, 1, 100, 0));
        assertUnsupported(EventKind.ORDER_ADD, out -> out.addOrder(0, 77, Side.BUY, -Price.ONE, 100, 0));
        assertUnsupported(EventKind.ORDER_ADD, out -> out.addOrder(0, 77, Side.BUY, Price.ONE, 1L << 32, 0));
        assertUnsupported(EventKind.LEVEL, out -> out.setLevel(0, Side.BUY, Price.ONE, 100, Quantity.UNKNOWN));
        assertUnsupported(EventKind.GAP, out -> out.gap(0, 1, 1));
        assertUnsupported(EventKind.BOOK_CLEAR, out -> out.clearBook(0));
        assertUnsupported(EventKind.TRADE, out -> out.trade(0, Side.BUY, Price.ONE, 1, 1, TradeCondition.BOOK));
        assertUnsupported(EventKind.ORDER_DELETE, out -> {
            out.header(DAY - 1, Time.NONE, 2, DAY - 1);
            out.deleteOrder(0, 77);
        });
    }

    @Test
    void aVenuesOwnQuoteIsCountedAndOneThatFollowsFromOrdersIsNot() throws IOException {
        try (ItchSink sink = new ItchSink(new ByteArrayOutputStream())) {
            StrategyTester market = StrategyTester.of(sink).at(DAY + 1).define(PENS, BookKind.ORDERS);
            market.add(1, Side.BUY, "2", 100).endGroup();
            assertEquals(0, sink.unsupported(EventKind.QUOTE));

            market.define(new Instrument(1, "TOPS", "IEXG", 2, 0, 100, -1), BookKind.TOP)
                    .writer()
                    .quote(1, Price.ONE, 1, 2 * Price.ONE, 1);
            market.endGroup();
            assertEquals(1, sink.unsupported(EventKind.QUOTE));
        }
    }

    @Test
    void writingAllocatesNothingOnceWarm() throws IOException {
        try (ItchSink sink = new ItchSink(OutputStream.nullOutputStream())) {
            StrategyTester market = StrategyTester.of(sink).at(DAY + 1).define(PENS, BookKind.ORDERS);
            Allocation.assertNoneOnceWarm(20_000, 40_000, step -> {
                EventWriter out = market.writer();
                out.addOrder(0, step, Side.BUY, Price.ONE, 100, step % 2 == 0 ? 0 : 0x4e495445);
                out.reduceOrder(0, step, 10);
                out.executeOrder(0, step, Price.NONE, 10, step, true);
                out.executeOrder(0, step, 2 * Price.ONE, 10, step, false);
                out.replaceOrder(0, step, step + 1, 2 * Price.ONE, 50);
                out.deleteOrder(0, step + 1);
                out.trade(0, Side.NONE, Price.ONE, 7, step, TradeCondition.HIDDEN);
                out.status(0, TradingState.HALTED, 0);
                out.endGroup();
            });
            assertEquals(1 + 60_000 * 8, sink.written());
        }
    }

    @Test
    void aFullDiskEndsIt() {
        ItchSink sink = new ItchSink(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        StrategyTester market = StrategyTester.of(sink).at(DAY + 1).define(PENS, BookKind.ORDERS);

        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> {
            for (int i = 0; i < 10_000; i++) {
                market.add(i, Side.BUY, "1", 100).endGroup();
            }
        });
        assertEquals("No space left on device", thrown.getCause().getMessage());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20190130, 77})
    void aDayThatIsReadAndWrittenAgainIsTheSameDay(long seed) throws IOException {
        byte[] day = SyntheticDays.itch("symbols=30,messages=40000,halts=6,seed=" + seed);
        FeedTally tally = new FeedTally();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (ItchSink sink = new ItchSink(again)) {
            ItchFeed feed = new ItchFeed(
                    new HeldBytes(day), new ItchDecoder(new SmallDirectory(), tally, ItchStream.ofFile(DAY)), tally);
            StrategyTester.of(sink).play(feed);
            assertEquals(
                    0,
                    Stream.of(EventKind.values()).mapToLong(sink::unsupported).sum());
        }
        assertEquals(tally.offered(), tally.accepted(), "seed " + seed);
        assertArrayEquals(day, again.toByteArray(), "seed " + seed);
    }

    private static void assertWrites(String hex, Consumer<EventWriter> event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ItchSink sink = new ItchSink(bytes)) {
            play(sink, event);
            assertEquals(2, sink.written());
            assertEquals(
                    0,
                    Stream.of(EventKind.values()).mapToLong(sink::unsupported).sum());
        }
        byte[] all = bytes.toByteArray();
        assertEquals(hex.replace(" ", ""), HexFormat.of().formatHex(all, DEFINITION_BYTES, all.length));
    }

    private static void assertUnsupported(EventKind kind, Consumer<EventWriter> event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ItchSink sink = new ItchSink(bytes)) {
            play(sink, event);
            assertEquals(1, sink.written());
            assertEquals(1, sink.unsupported(kind));
            assertEquals(
                    1,
                    Stream.of(EventKind.values()).mapToLong(sink::unsupported).sum());
        }
        assertEquals(DEFINITION_BYTES, bytes.size());
    }

    /** An event 1 ns after midnight, of a stock that is defined. */
    private static void play(ItchSink sink, Consumer<EventWriter> event) {
        StrategyTester market = StrategyTester.of(sink).at(DAY + 1).define(PENS, BookKind.ORDERS);
        event.accept(market.writer());
        market.endGroup();
    }
}
