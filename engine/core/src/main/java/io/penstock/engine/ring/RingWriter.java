package io.penstock.engine.ring;

import com.lmax.disruptor.RingBuffer;
import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The feed's end of the ring: fills slots in place, claims and publishes them in batches. A slot is published only once
 * it is known whether its group ends with it. Feed thread only; waits while the ring is full.
 */
public final class RingWriter implements EventWriter {
    /** Slots claimed, and events published, at a time. */
    public static final int BATCH = 32;

    private static final int ADD = EventKind.ORDER_ADD.ordinal();
    private static final int REDUCE = EventKind.ORDER_REDUCE.ordinal();
    private static final int DELETE = EventKind.ORDER_DELETE.ordinal();
    private static final int REPLACE = EventKind.ORDER_REPLACE.ordinal();
    private static final int EXECUTE = EventKind.ORDER_EXECUTE.ordinal();

    private final RingBuffer<RingEvent> ring;
    private final long[] eventsByKind = new long[EventKind.values().length];
    private final RingWait waiting;
    private final Predicate<Instrument> filter;
    private final Samples samples;
    private final LongSupplier nanoClock;
    /** Where events go that nobody wants: filled like a slot and never published. */
    private final RingEvent unwanted = new RingEvent();

    private long nextSample;
    private long receivedNanos;
    private long waitedNs;
    private boolean[] isUnwanted = new boolean[1_024];
    private long next;
    private long claimed = -1;
    private long published = -1;
    private RingEvent last;
    private long tsEvent = Time.NONE;
    private long tsRecv = Time.NONE;
    private long sequence;
    private long streamNanos = Long.MIN_VALUE;

    RingWriter(
            RingBuffer<RingEvent> ring,
            RingWait waiting,
            Predicate<Instrument> filter,
            Samples samples,
            LongSupplier nanoClock) {
        this.ring = ring;
        this.waiting = waiting;
        this.filter = filter;
        this.samples = samples;
        this.nanoClock = nanoClock;
    }

    /** Bytes were received, or at a paced speed were due, at this time: counts for all events that follow. */
    @HotPath
    public void received(long nanos) {
        receivedNanos = nanos;
    }

    /** How long this writer has waited for free slots in all, in ns. */
    @HotPath
    public long waitedNs() {
        return waitedNs;
    }

    /** Events written so far, by {@link EventKind} ordinal. Feed thread, or any after the feed has ended. */
    public List<Long> eventsByKind() {
        return Arrays.stream(eventsByKind).boxed().toList();
    }

    /** Makes everything up to the end of the last group visible to the lanes. */
    @HotPath
    public void flush() {
        publish(last == null ? next - 1 : next - 2);
    }

    /** Ends the stream for every lane. */
    public void end() {
        endGroup();
        slot(EventKind.END.ordinal(), Instrument.ALL);
        endGroup();
        flush();
    }

    @Override
    @HotPath
    public void header(long eventNanos, long receiveNanos, long messageSequence, long orderingNanos) {
        tsEvent = eventNanos;
        tsRecv = receiveNanos;
        sequence = messageSequence;
        if (orderingNanos != Time.NONE && orderingNanos > streamNanos) {
            streamNanos = orderingNanos;
        }
    }

    @Override
    @HotPath
    public void endGroup() {
        if (last != null) {
            last.flags |= RingEvent.END_OF_GROUP;
            last = null;
            if (next - 1 - published >= BATCH) {
                publish(next - 1);
            }
        }
    }

    @Override
    @HotPath
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        RingEvent e = order(ADD, instrumentId, orderId, orderId, price, quantity);
        e.side = (byte) side.ordinal();
        e.extra = participant;
    }

    @Override
    @HotPath
    public void reduceOrder(int instrumentId, long orderId, long quantity) {
        order(REDUCE, instrumentId, orderId, orderId, Price.NONE, quantity);
    }

    @Override
    @HotPath
    public void deleteOrder(int instrumentId, long orderId) {
        order(DELETE, instrumentId, orderId, orderId, Price.NONE, 0);
    }

    @Override
    @HotPath
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        order(REPLACE, instrumentId, orderId, newOrderId, price, quantity);
    }

    @Override
    @HotPath
    public void executeOrder(
            int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable) {
        RingEvent e = order(EXECUTE, instrumentId, orderId, tradeId, price, quantity);
        if (!printable) {
            e.flags |= RingEvent.NOT_PRINTABLE;
        }
    }

    @Override
    @HotPath
    public void clearBook(int instrumentId) {
        slot(EventKind.BOOK_CLEAR.ordinal(), instrumentId);
    }

    @Override
    @HotPath
    public void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount) {
        RingEvent e = order(EventKind.LEVEL.ordinal(), instrumentId, 0, 0, price, quantity);
        e.side = (byte) side.ordinal();
        e.extra = orderCount;
    }

    @Override
    @HotPath
    public void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        order(EventKind.QUOTE.ordinal(), instrumentId, askPrice, askQuantity, bidPrice, bidQuantity);
    }

    @Override
    @HotPath
    public void trade(
            int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
        RingEvent e = order(EventKind.TRADE.ordinal(), instrumentId, 0, tradeId, price, quantity);
        e.side = (byte) aggressor.ordinal();
        e.code = (byte) condition.ordinal();
    }

    @Override
    @HotPath
    public void bustTrade(int instrumentId, long tradeId) {
        RingEvent e = order(EventKind.TRADE_BUST.ordinal(), instrumentId, 0, tradeId, Price.NONE, Quantity.UNKNOWN);
        e.side = (byte) Side.NONE.ordinal();
        e.code = (byte) TradeCondition.UNKNOWN.ordinal();
    }

    @Override
    @HotPath
    public void status(int instrumentId, TradingState state, int reason) {
        RingEvent e = slot(EventKind.STATUS.ordinal(), instrumentId);
        e.code = (byte) state.ordinal();
        e.extra = reason;
    }

    @Override
    @HotPath
    public void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction) {
        RingEvent e = order(
                EventKind.IMBALANCE.ordinal(),
                instrumentId,
                pairedQuantity,
                nearPrice,
                referencePrice,
                imbalanceQuantity);
        e.side = (byte) imbalanceSide.ordinal();
        e.code = (byte) auction.ordinal();
        e.extra = farPrice;
    }

    @Override
    @HotPath
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        RingEvent e = order(EventKind.NOTICE.ordinal(), instrumentId, price1, price2, price0, 0);
        e.side = (byte) type.ordinal();
        e.code = (byte) code;
        e.extra = value;
    }

    @Override
    public void define(Instrument instrument, boolean bookStartsComplete) {
        int id = instrument.id();
        if (id >= isUnwanted.length) {
            isUnwanted = Arrays.copyOf(isUnwanted, Math.max(isUnwanted.length * 2, id + 1));
        }
        // Lanes know every instrument, so that ids have no holes.
        isUnwanted[id] = false;
        RingEvent e = slot(EventKind.DEFINITION.ordinal(), instrument.id());
        e.definition = instrument;
        if (bookStartsComplete) {
            e.flags |= RingEvent.BOOK_STARTS_COMPLETE;
        }
        isUnwanted[id] = !filter.test(instrument);
    }

    @Override
    @HotPath
    public void session(SessionEvent.Phase phase) {
        slot(EventKind.SESSION.ordinal(), Instrument.ALL).code = (byte) phase.ordinal();
    }

    @Override
    @HotPath
    public void gap(int instrumentId, long firstMissing, long missing) {
        order(EventKind.GAP.ordinal(), instrumentId, firstMissing, 0, Price.NONE, missing);
    }

    private RingEvent order(int kind, int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        RingEvent e = slot(kind, instrumentId);
        e.orderId = orderId;
        e.newOrderId = newOrderId;
        e.price = price;
        e.quantity = quantity;
        return e;
    }

    private RingEvent slot(int kind, int instrumentId) {
        if (instrumentId >= 0 && isUnwanted[instrumentId]) {
            return unwanted;
        }
        if (next > claimed) {
            claim();
        }
        RingEvent e = ring.get(next++);
        e.kind = (byte) kind;
        e.instrumentId = instrumentId;
        e.tsEvent = tsEvent;
        e.tsRecv = tsRecv;
        e.streamNanos = streamNanos == Long.MIN_VALUE ? Time.NONE : streamNanos;
        e.sequence = sequence;
        e.flags = 0;
        last = e;
        eventsByKind[kind]++;
        return e;
    }

    private void claim() {
        if (!ring.hasAvailableCapacity(BATCH)) {
            awaitSpace();
        }
        claimed = ring.next(BATCH);
        next = claimed - BATCH + 1;
    }

    private void awaitSpace() {
        // Lanes free slots only by passing published ones: without this a group longer than the ring would wait for
        // ever.
        flush();
        long start = nanoClock.getAsLong();
        int tries = 0;
        while (!ring.hasAvailableCapacity(BATCH)) {
            tries = waiting.awaitSpace(tries);
        }
        waitedNs += nanoClock.getAsLong() - start;
    }

    private void publish(long upTo) {
        if (upTo > published) {
            if (nextSample <= upTo) {
                stamp(upTo);
            }
            ring.publish(upTo);
            published = upTo;
        }
    }

    private void stamp(long upTo) {
        long now = nanoClock.getAsLong();
        while (nextSample <= upTo) {
            samples.put(nextSample, receivedNanos, now);
            nextSample = samples.after(nextSample);
        }
    }
}
