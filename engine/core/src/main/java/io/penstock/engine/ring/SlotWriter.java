package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.BarInterval;
import java.util.Arrays;
import java.util.List;

/**
 * Which field of a slot carries what for which kind of event. Where slots come from and who reads them is up to the
 * subclass: a ring, or a caller without one. One thread.
 */
public abstract class SlotWriter implements EventWriter {
    private static final int ADD = EventKind.ORDER_ADD.ordinal();
    private static final int REDUCE = EventKind.ORDER_REDUCE.ordinal();
    private static final int DELETE = EventKind.ORDER_DELETE.ordinal();
    private static final int REPLACE = EventKind.ORDER_REPLACE.ordinal();
    private static final int EXECUTE = EventKind.ORDER_EXECUTE.ordinal();

    private final long[] eventsByKind = new long[EventKind.values().length];
    private final long[] eventsBeforeWindow = new long[EventKind.values().length];
    /** One of the two. */
    private long[] counts = eventsByKind;
    /** Flags of the next slot, and of all that follow it. */
    private byte nextFlags;

    private byte laterFlags;
    private boolean isMarkedLike;
    private long shiftNs;
    private long tsEvent = Time.NONE;
    private long tsRecv = Time.NONE;
    private long sequence;
    private long streamNanos = Long.MIN_VALUE;
    private long firstStreamNanos = Time.NONE;

    SlotWriter() {}

    /** A slot for an event of this kind, {@link #stamp stamped} if anybody is going to read it. */
    abstract RingEvent slot(int kind, int instrumentId);

    /**
     * Nothing but its definition, which was written just now, is to be known of an instrument: what is written later is dropped
     * by writers that drop anything.
     */
    void filterOut(int instrumentId) {}

    /**
     * Events written so far, without those before a window, by {@link EventKind} ordinal. Feed thread, or any after the feed
     * has ended.
     */
    public List<Long> eventsByKind() {
        return Arrays.stream(eventsByKind).boxed().toList();
    }

    /** Events that lie before a window. Feed thread, or any after the feed has ended. */
    public long eventsBeforeWindow() {
        return Arrays.stream(eventsBeforeWindow).sum() - eventsBeforeWindow[EventKind.END.ordinal()];
    }

    /** What follows lies before the window that is played. */
    public void beforeWindow() {
        counts = eventsBeforeWindow;
        nextFlags = RingEvent.BEFORE_WINDOW;
        laterFlags = RingEvent.BEFORE_WINDOW;
    }

    /** Whether what is written now lies before the window. */
    public boolean isBeforeWindow() {
        return laterFlags != 0;
    }

    /** What follows lies in the window. */
    public void enterWindow() {
        counts = eventsByKind;
        nextFlags = RingEvent.FIRST_IN_WINDOW;
        laterFlags = 0;
    }

    /**
     * Marks what follows as the flags of an event from another run say, unless this run has a window of its own: a journal
     * keeps what lay before the window too.
     */
    @HotPath
    final void markLike(byte flags) {
        if ((flags & RingEvent.BEFORE_WINDOW) != 0 && laterFlags == 0) {
            beforeWindow();
            isMarkedLike = true;
        } else if ((flags & RingEvent.FIRST_IN_WINDOW) != 0 && isMarkedLike) {
            enterWindow();
            isMarkedLike = false;
        }
    }

    /** Times of what follows lie so much later than those that are written. */
    public void shift(long newShiftNs) {
        shiftNs = newShiftNs;
    }

    /** How far stream time has moved since its first; 0 when there was none. */
    public long streamSpanNs() {
        return firstStreamNanos == Time.NONE ? 0 : streamNanos - firstStreamNanos;
    }

    /** Fills in what every event has. */
    @HotPath
    final RingEvent stamp(RingEvent e, int kind, int instrumentId) {
        long stream = streamNanos == Long.MIN_VALUE ? Time.NONE : streamNanos;
        e.stamp(kind, nextFlags, instrumentId, tsEvent, tsRecv, stream, sequence);
        nextFlags = laterFlags;
        counts[kind]++;
        return e;
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
        if (shiftNs != 0 || firstStreamNanos == Time.NONE) {
            adjust(orderingNanos);
        }
    }

    private void adjust(long orderingNanos) {
        if (firstStreamNanos == Time.NONE) {
            firstStreamNanos = orderingNanos;
        }
        tsEvent = shifted(tsEvent);
        tsRecv = shifted(tsRecv);
        streamNanos = orderingNanos == Time.NONE ? streamNanos : Math.max(streamNanos, orderingNanos + shiftNs);
    }

    private long shifted(long nanos) {
        return nanos == Time.NONE ? Time.NONE : nanos + shiftNs;
    }

    @Override
    @HotPath
    public void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant) {
        RingEvent e = order(ADD, instrumentId, orderId, orderId, price, quantity);
        e.sideCode(side.ordinal());
        e.extra(participant);
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
            e.flag(RingEvent.NOT_PRINTABLE);
        }
    }

    @Override
    @HotPath
    public void reduceOrder(int instrumentId, long orderId, Side side, long restingPrice, long quantity) {
        rests(order(REDUCE, instrumentId, orderId, orderId, Price.NONE, quantity), side, restingPrice);
    }

    @Override
    @HotPath
    public void replaceOrder(int instrumentId, long orderId, long newOrderId, Side side, long price, long quantity) {
        rests(order(REPLACE, instrumentId, orderId, newOrderId, price, quantity), side, Price.NONE);
    }

    @Override
    @HotPath
    public void deleteOrder(int instrumentId, long orderId, Side side, long restingPrice, long quantity) {
        rests(order(DELETE, instrumentId, orderId, orderId, Price.NONE, quantity), side, restingPrice);
    }

    @Override
    @HotPath
    public void executeOrder(
            int instrumentId,
            long orderId,
            Side side,
            long restingPrice,
            long price,
            long quantity,
            long tradeId,
            boolean printable) {
        RingEvent e = order(EXECUTE, instrumentId, orderId, tradeId, price, quantity);
        if (!printable) {
            e.flag(RingEvent.NOT_PRINTABLE);
        }
        rests(e, side, restingPrice);
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
        e.sideCode(side.ordinal());
        e.extra(orderCount);
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
        e.sideCode(aggressor.ordinal());
        e.detailCode(condition.ordinal());
    }

    /** As {@link RecordedBar} reads it. */
    @Override
    @HotPath
    public void bar(int instrumentId, BarInterval interval, long open, long high, long low, long close, long volume) {
        RingEvent e = order(EventKind.BAR.ordinal(), instrumentId, open, high, close, volume);
        e.extra(low);
        e.detailCode(interval.ordinal());
    }

    @Override
    @HotPath
    public void bustTrade(int instrumentId, long tradeId) {
        RingEvent e = order(EventKind.TRADE_BUST.ordinal(), instrumentId, 0, tradeId, Price.NONE, Quantity.UNKNOWN);
        e.sideCode(Side.NONE.ordinal());
        e.detailCode(TradeCondition.UNKNOWN.ordinal());
    }

    @Override
    @HotPath
    public void status(int instrumentId, TradingState state, int reason) {
        RingEvent e = slot(EventKind.STATUS.ordinal(), instrumentId);
        e.detailCode(state.ordinal());
        e.extra(reason);
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
        e.sideCode(imbalanceSide.ordinal());
        e.detailCode(auction.ordinal());
        e.extra(farPrice);
    }

    @Override
    @HotPath
    public void notice(
            int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2) {
        RingEvent e = order(EventKind.NOTICE.ordinal(), instrumentId, price1, price2, price0, 0);
        e.sideCode(type.ordinal());
        e.detailCode(code);
        e.extra(value);
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        RingEvent e = slot(EventKind.DEFINITION.ordinal(), instrument.id());
        e.definition(instrument);
        e.extra(channel);
        e.detailCode(bookKind.ordinal());
    }

    @Override
    @HotPath
    public void session(SessionEvent.Phase phase) {
        slot(EventKind.SESSION.ordinal(), Instrument.ALL).detailCode(phase.ordinal());
    }

    @Override
    @HotPath
    public void gap(int instrumentId, long firstMissing, long missing) {
        gap(instrumentId, FeedGap.NO_CHANNEL, firstMissing, missing);
    }

    @Override
    @HotPath
    public void channelGap(int channel, long firstMissing, long missing) {
        gap(Instrument.ALL, channel, firstMissing, missing);
    }

    private void gap(int instrumentId, int channel, long firstMissing, long missing) {
        order(EventKind.GAP.ordinal(), instrumentId, firstMissing, 0, Price.NONE, missing)
                .extra(channel);
    }

    private static void rests(RingEvent e, Side side, long restingPrice) {
        e.flag(RingEvent.SAYS_WHERE);
        e.sideCode(side.ordinal());
        e.extra(restingPrice);
    }

    private RingEvent order(int kind, int instrumentId, long orderId, long newOrderId, long price, long quantity) {
        RingEvent e = slot(kind, instrumentId);
        e.set(orderId, newOrderId, price, quantity);
        return e;
    }
}
