package io.penstock.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.TimeInForce;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntentLogTest {
    /** Of nothing at all: FIPS 180-4. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final Part KEPT = Part.WHOLE.keepingIntents();
    private static final Part BY_INSTRUMENT = new Part(0, 1, true, true);

    private final OpenOrders open = new OpenOrders();
    private final OrderTicket ticket = new OrderTicket();

    @Test
    void theHashIsOfTheDocumentedLayout() throws NoSuchAlgorithmException {
        IntentLog log = log(KEPT);
        OpenOrder order = open.open(
                ticket.limit(3, Side.SELL, 5 * Price.ONE, 100)
                        .timeInForce(TimeInForce.GTC)
                        .postOnly()
                        .tag(-7),
                1_000);
        log.send(42, 1_000, order);
        log.cancel(43, 2_000, order, true);

        ByteBuffer bytes = ByteBuffer.allocate(128);
        bytes.putLong(42).putLong(1_000).putLong(3_000_000_001L).putLong(-7);
        bytes.putLong(5 * Price.ONE).putLong(Long.MAX_VALUE).putLong(100).putInt(3);
        bytes.put((byte) 0x01).put((byte) 1).put((byte) 1).put((byte) 1);
        bytes.putLong(43).putLong(2_000).putLong(3_000_000_001L).putLong(-7);
        bytes.putLong(5 * Price.ONE).putLong(Long.MAX_VALUE).putLong(100).putInt(3);
        bytes.put((byte) 0x21).put((byte) 1).put((byte) 1).put((byte) 3);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        assertEquals(expected, log.finish(0).sha256());
    }

    @Test
    void nothingSentHasTheHashOfNothing() {
        assertEquals(EMPTY, log(Part.WHOLE).finish(0).sha256());
        assertEquals(EMPTY, log(BY_INSTRUMENT).finish(0).sha256());
    }

    @Test
    void keepingIntentsDoesNotChangeTheHash() {
        IntentLog kept = log(KEPT);
        IntentLog hashed = log(Part.WHOLE);
        for (int i = 0; i < 3_000; i++) {
            OpenOrder order = open.open(ticket.market(i % 7, Side.BUY, 1 + i), i);
            kept.send(i, i, order);
            hashed.send(i, i, order);
        }
        OrdersReport report = kept.finish(0);
        assertEquals(hashed.finish(0).sha256(), report.sha256());
        assertEquals(3_000, report.intents().orElseThrow().size());
        assertEquals(2_999, report.intents().orElseThrow().position(2_999));
        assertEquals(2_999 % 7, report.intents().orElseThrow().instrumentId(2_999));
    }

    @Test
    void byInstrumentOnlyThoseOfOnePositionAreSortedAndOneInstrumentsStayAsTheyCame() {
        IntentLog log = log(BY_INSTRUMENT);
        send(log, 1, 2, 10);
        send(log, 1, 0, 11);
        send(log, 1, 2, 12);
        send(log, 1, 0, 13);
        send(log, 2, 1, 14);
        send(log, 2, 0, 15);
        Intents intents = log.finish(0).intents().orElseThrow();
        assertEquals(
                List.of(11L, 13L, 10L, 12L, 15L, 14L),
                IntStream.range(0, intents.size()).mapToObj(intents::quantity).toList());
    }

    @Test
    void theOrderOfSendingIsPartOfTheHash() {
        IntentLog one = log(Part.WHOLE);
        IntentLog other = log(Part.WHOLE);
        OpenOrder first = open.open(ticket.market(0, Side.BUY, 1), 1);
        OpenOrder second = open.open(ticket.market(1, Side.BUY, 1), 1);
        one.send(1, 1, first);
        one.send(1, 1, second);
        other.send(1, 1, second);
        other.send(1, 1, first);
        assertNotEquals(one.finish(0).sha256(), other.finish(0).sha256());
    }

    private void send(IntentLog log, long position, int instrument, long quantity) {
        log.send(position, position, open.open(ticket.market(instrument, Side.BUY, quantity), position));
    }

    private static IntentLog log(Part part) {
        return IntentLog.of(part, NO_INSTRUMENTS);
    }

    private static final Instruments NO_INSTRUMENTS = new Instruments() {
        @Override
        public Instrument get(int instrumentId) {
            throw new IndexOutOfBoundsException(instrumentId);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Optional<Instrument> find(String symbol) {
            return Optional.empty();
        }

        @Override
        public List<Instrument> all() {
            return List.of();
        }
    };
}
