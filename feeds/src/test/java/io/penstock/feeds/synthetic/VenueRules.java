package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.SilentWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks every message of a day against the rules of the venue, the way they are written down rather than made. */
class VenueRules extends SilentWriter {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long PRICE4 = 100_000;
    private static final long MAX_U32 = 0xffff_ffffL;

    final List<Instrument> instruments = new ArrayList<>();
    final List<NaiveBook> books = new ArrayList<>();
    final List<TradingState> states = new ArrayList<>();
    final Map<Notice.Type, Integer> notices = new EnumMap<>(Notice.Type.class);
    final Map<TradeCondition, Integer> trades = new EnumMap<>(TradeCondition.class);
    final Map<TradingState, Integer> changes = new EnumMap<>(TradingState.class);
    final Map<TradeCondition, Integer> imbalances = new EnumMap<>(TradeCondition.class);
    int busts;
    private final Set<Long> tradeIds = new HashSet<>();
    private SessionEvent.Phase phase;
    private long nanos;
    private long sequence;
    private long lastOrderId;
    private long lastTradeId;
    private int eventsInGroup;
    private int crossing = Instrument.ALL;
    private long crossingQuantity;
    private long crossingPrice;

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        assertTrue(tsEvent >= nanos, "time falls");
        assertEquals(this.sequence + 1, sequence);
        assertEquals(Time.NONE, tsRecv);
        assertEquals(tsEvent, orderingNanos);
        nanos = tsEvent;
        this.sequence = sequence;
    }

    @Override
    public void endGroup() {
        assertEquals(1, eventsInGroup, "one message is one group");
        eventsInGroup = 0;
    }

    @Override
    public void session(SessionEvent.Phase next) {
        eventsInGroup++;
        assertEquals(phase == null ? 0 : phase.ordinal() + 1, next.ordinal());
        phase = next;
        String due =
                List.of("03:00", "04:00", "09:30", "16:00", "20:00", "20:05").get(next.ordinal());
        assertEquals(LocalTime.parse(due), clock().withNano(0), () -> next + " at " + clock());
        if (next.ordinal() >= SessionEvent.Phase.SYSTEM_END.ordinal()) {
            books.forEach(book -> assertEquals(0, book.orders(), "orders left at the end of the day"));
        }
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        eventsInGroup++;
        assertEquals(SessionEvent.Phase.MESSAGES_START, phase);
        assertEquals(instruments.size(), instrument.id());
        assertEquals(instruments.size() + 1, instrument.venueCode());
        assertTrue(instruments.stream().noneMatch(other -> other.symbol().equals(instrument.symbol())));
        assertEquals(BookKind.ORDERS, bookKind);
        assertEquals("XNAS", instrument.venue());
        instruments.add(instrument);
        books.add(new NaiveBook());
        states.add(TradingState.UNKNOWN);
    }

    @Override
    public void status(int instrumentId, TradingState state, int reason) {
        eventsInGroup++;
        TradingState from = states.get(instrumentId);
        boolean follows =
                switch (state) {
                    case TRADING -> from == TradingState.UNKNOWN || from == TradingState.QUOTE_ONLY;
                    case QUOTE_ONLY -> from == TradingState.PAUSED || from == TradingState.HALTED;
                    case VENUE_RESUMED -> from == TradingState.VENUE_HALTED;
                    case PAUSED, HALTED, VENUE_HALTED -> mayTrade(instrumentId);
                    case UNKNOWN -> false;
                };
        assertTrue(follows, () -> from + " to " + state);
        states.set(instrumentId, state);
        changes.merge(state, 1, Integer::sum);
    }

    @Override
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        eventsInGroup++;
        checkOpen(instrumentId);
        checkNewOrder(instrumentId, orderId, price, quantity);
        books.get(instrumentId).add(orderId, side, price, quantity);
    }

    @Override
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        eventsInGroup++;
        checkOpen(instrumentId);
        Side side = books.get(instrumentId).remove(orderId);
        checkNewOrder(instrumentId, newOrderId, price, quantity);
        books.get(instrumentId).add(newOrderId, side, price, quantity);
    }

    @Override
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        eventsInGroup++;
        checkHours();
        books.get(instrumentId).reduce(orderId, quantity);
    }

    @Override
    public void deleteOrder(int instrumentId, long orderId) {
        eventsInGroup++;
        checkHours();
        books.get(instrumentId).remove(orderId);
    }

    @Override
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        eventsInGroup++;
        checkTradeId(tradeId);
        NaiveBook book = books.get(instrumentId);
        if (printable) {
            assertTrue(mayTrade(instrumentId), "trades while " + states.get(instrumentId));
            assertTrue(price == Price.NONE || Math.abs(price - book.priceOf(orderId)) <= Price.ONE / 100);
        } else {
            assertTrue(crossing == Instrument.ALL || crossing == instrumentId, "cross in the middle of another");
            assertEquals(price, book.priceOf(orderId));
            crossing = instrumentId;
            crossingQuantity += quantity;
            crossingPrice = price;
        }
        book.execute(orderId, quantity);
    }

    @Override
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
        eventsInGroup++;
        checkTradeId(tradeId);
        assertEquals(Side.NONE, aggressor);
        assertTrue(quantity > 0 && quantity <= MAX_U32 && price > 0 && price % PRICE4 == 0);
        trades.merge(condition, 1, Integer::sum);
        if (condition == TradeCondition.HIDDEN) {
            assertTrue(mayTrade(instrumentId));
            NaiveBook book = books.get(instrumentId);
            assertTrue(book.bid() <= price && price <= book.ask(), "hidden trade outside the spread");
            return;
        }
        checkCrossTime(instrumentId, condition);
        if (crossing != Instrument.ALL) {
            assertEquals(crossing, instrumentId);
            assertEquals(crossingPrice, price);
            assertTrue(crossingQuantity < quantity, "the cross reports less than it executed");
            crossing = Instrument.ALL;
            crossingQuantity = 0;
        }
    }

    @Override
    public void bustTrade(int instrumentId, long tradeId) {
        eventsInGroup++;
        busts++;
        assertTrue(tradeIds.remove(tradeId), () -> "bust of the unknown trade " + tradeId);
    }

    @Override
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {
        eventsInGroup++;
        imbalances.merge(auction, 1, Integer::sum);
        assertTrue(pairedQuantity >= 0 && imbalanceQuantity >= 0);
        assertEquals(imbalanceQuantity == 0, imbalanceSide == Side.NONE);
        boolean early = false;
        switch (auction) {
            case OPENING_CROSS -> checkBetween("09:28", "09:30:01");
            case CLOSING_CROSS -> {
                checkBetween("15:50", "16:00:01");
                early = clock().isBefore(LocalTime.parse("15:55"));
            }
            default -> assertEquals(TradingState.QUOTE_ONLY, states.get(instrumentId));
        }
        assertEquals(early || referencePrice == Price.NONE, nearPrice == Price.NONE);
        assertEquals(nearPrice == Price.NONE, farPrice == Price.NONE);
    }

    @Override
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        eventsInGroup++;
        notices.merge(type, 1, Integer::sum);
        if (type == Notice.Type.AUCTION_COLLAR) {
            assertEquals(TradingState.QUOTE_ONLY, states.get(instrumentId));
            assertTrue(price2 < price0 && price0 < price1);
        }
        assertEquals(type == Notice.Type.BREAKER_LEVELS, instrumentId == Instrument.ALL);
    }

    LocalTime clock() {
        return Instant.ofEpochSecond(nanos / Time.SECOND_NS, nanos % Time.SECOND_NS)
                .atZone(NEW_YORK)
                .toLocalTime();
    }

    boolean mayTrade(int instrumentId) {
        TradingState state = states.get(instrumentId);
        return state == TradingState.TRADING || state == TradingState.VENUE_RESUMED;
    }

    /** The day is over, all is said that must be said, and nothing is open. */
    void checkEnd(long messages) {
        assertEquals(messages, sequence);
        assertEquals(SessionEvent.Phase.MESSAGES_END, phase);
        assertEquals(1, notices.get(Notice.Type.BREAKER_LEVELS));
        assertTrue(notices.get(Notice.Type.SHORT_SALE) >= instruments.size());
        assertTrue(changes.get(TradingState.TRADING) >= instruments.size());
        for (Instrument instrument : instruments) {
            assertTrue(mayTrade(instrument.id()), () -> instrument.symbol() + " is still halted");
        }
    }

    private void checkOpen(int instrumentId) {
        checkHours();
        assertTrue(mayTrade(instrumentId) || states.get(instrumentId) == TradingState.QUOTE_ONLY);
    }

    private void checkHours() {
        assertTrue(phase.ordinal() >= SessionEvent.Phase.SYSTEM_START.ordinal());
        assertTrue(phase.ordinal() < SessionEvent.Phase.SYSTEM_END.ordinal());
    }

    private void checkNewOrder(int instrumentId, long orderId, long price, long quantity) {
        assertTrue(orderId > lastOrderId, "order ids rise");
        lastOrderId = orderId;
        assertTrue(quantity <= MAX_U32 && price <= MAX_U32 * PRICE4);
        boolean cents = instruments.get(instrumentId).priceDecimals() == 2 || price >= Price.ONE;
        assertEquals(0, price % (cents ? Price.ONE / 100 : PRICE4), () -> "not on the grid: " + price);
    }

    private void checkTradeId(long tradeId) {
        assertTrue(tradeId > lastTradeId, "trade ids rise");
        lastTradeId = tradeId;
        tradeIds.add(tradeId);
    }

    private void checkCrossTime(int instrumentId, TradeCondition condition) {
        switch (condition) {
            case OPENING_CROSS -> checkBetween("09:30", "09:30:01");
            case CLOSING_CROSS -> checkBetween("16:00", "16:00:01");
            default -> assertEquals(TradingState.QUOTE_ONLY, states.get(instrumentId));
        }
    }

    private void checkBetween(String from, String to) {
        assertTrue(
                !clock().isBefore(LocalTime.parse(from)) && clock().isBefore(LocalTime.parse(to)),
                () -> "at " + clock());
    }
}
