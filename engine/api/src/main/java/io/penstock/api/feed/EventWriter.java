package io.penstock.api.feed;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.BarInterval;

/**
 * Where a feed puts its events: one method for each kind, each filling one slot of the ring. Slots are claimed and
 * published behind this interface, so neither can be forgotten. Feed thread only. May wait for a free slot in a replay.
 *
 * <p>For each message: {@link #header}, then its events; after the last event of a packet or transaction {@link
 * #endGroup}. Prices at scale 1e-9, quantities in the instrument's unit, absent values as {@code NONE} or {@code
 * UNKNOWN}.
 */
public interface EventWriter {
    /**
     * Times and sequence of the events that follow, until the next call.
     *
     * @param tsEvent exchange time, ns since the epoch, or {@link io.penstock.api.Time#NONE}
     * @param tsRecv recorded receive time, ns since the epoch, or {@link io.penstock.api.Time#NONE}
     * @param sequence the venue's message number, or the running number in the recording from 1
     * @param orderingNanos what moves stream time: receive time where recorded, else exchange time; {@link
     *     io.penstock.api.Time#NONE} when there is none or it cannot be right
     */
    @HotPath
    void header(long tsEvent, long tsRecv, long sequence, long orderingNanos);

    /** The events since the last call form a group: books are consistent here. No-op when there were none. */
    @HotPath
    void endGroup();

    /** A new order. {@code participant}: four ASCII letters or 0. */
    @HotPath
    void addOrder(int instrumentId, long orderId, Side side, long price, long quantity, int participant);

    /** An order lost {@code quantity} without a trade. */
    @HotPath
    void reduceOrder(int instrumentId, long orderId, long quantity);

    /** An order left without a trade. */
    @HotPath
    void deleteOrder(int instrumentId, long orderId);

    /**
     * An order became another on the same side, at the end of the queue of its price. Under its own id it was modified: it
     * keeps its place when its price stays and its quantity does not grow, and goes to the end of the queue otherwise.
     */
    @HotPath
    void replaceOrder(int instrumentId, long orderId, long newOrderId, long price, long quantity);

    /**
     * An order traded.
     *
     * @param price of the trade; {@link io.penstock.api.Price#NONE} when it is the order's own
     * @param printable false when the venue reports the volume in a cross of its own
     */
    @HotPath
    void executeOrder(int instrumentId, long orderId, long price, long quantity, long tradeId, boolean printable);

    /**
     * As {@link #reduceOrder(int, long, long)}, of a message that also says where the order rests. Of use in {@link
     * BookKind#PARTIAL_ORDERS}: an order from before the feed's start can be taken out of the right level only so.
     */
    @HotPath
    default void reduceOrder(int instrumentId, long orderId, Side side, long restingPrice, long quantity) {
        reduceOrder(instrumentId, orderId, quantity);
    }

    /**
     * As {@link #replaceOrder(int, long, long, long, long)}, of a message that also says the side. Of use in {@link
     * BookKind#PARTIAL_ORDERS}: with it an order from before the feed's start is known from then on.
     */
    @HotPath
    default void replaceOrder(int instrumentId, long orderId, long newOrderId, Side side, long price, long quantity) {
        replaceOrder(instrumentId, orderId, newOrderId, price, quantity);
    }

    /**
     * As {@link #deleteOrder(int, long)}, of a message that also says where the order rests and what is left of it; see
     * {@link #reduceOrder(int, long, Side, long, long)}.
     */
    @HotPath
    default void deleteOrder(int instrumentId, long orderId, Side side, long restingPrice, long quantity) {
        deleteOrder(instrumentId, orderId);
    }

    /**
     * As {@link #executeOrder(int, long, long, long, long, boolean)}, of a message that also says where the order rests;
     * see {@link #reduceOrder(int, long, Side, long, long)}.
     */
    @HotPath
    default void executeOrder(
            int instrumentId,
            long orderId,
            Side side,
            long restingPrice,
            long price,
            long quantity,
            long tradeId,
            boolean printable) {
        executeOrder(instrumentId, orderId, price, quantity, tradeId, printable);
    }

    /** The book of an instrument, or of all ({@link Instrument#ALL}), is empty and what follows rebuilds it. */
    @HotPath
    void clearBook(int instrumentId);

    /**
     * A price level's new total; zero quantity removes it. {@code orderCount} may be {@code Quantity.UNKNOWN}. In {@link
     * BookKind#PARTIAL_ORDERS} it is the total after the order events before it: what exceeds the known orders belongs to
     * orders from before the feed's start, which rest ahead of them.
     */
    @HotPath
    void setLevel(int instrumentId, Side side, long price, long quantity, long orderCount);

    /**
     * The venue's best bid and offer; absent sides have {@code Price.NONE} and quantity 0. In {@link BookKind#TOP} it is the
     * whole book. An instrument with orders or levels keeps its book as these say, but strategies hear as its quote what the
     * venue said, from the first on until the book is cleared: never the one and the other in turn.
     */
    @HotPath
    void quote(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity);

    /** A trade that no order event shows. */
    @HotPath
    void trade(int instrumentId, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition);

    /**
     * A bar that the source carries ready made. It is known only when its interval is over: the header before it says the
     * interval's end, as exchange time and as ordering time. {@code volume} in the instrument's unit.
     */
    @HotPath
    void bar(int instrumentId, BarInterval interval, long open, long high, long low, long close, long volume);

    /** An earlier trade is void. */
    @HotPath
    void bustTrade(int instrumentId, long tradeId);

    /** Trading state. {@code reason}: up to four ASCII letters or 0. */
    @HotPath
    void status(int instrumentId, TradingState state, int reason);

    /** Net order imbalance. */
    @HotPath
    void imbalance(
            int instrumentId,
            long pairedQuantity,
            long imbalanceQuantity,
            Side imbalanceSide,
            long referencePrice,
            long nearPrice,
            long farPrice,
            TradeCondition auction);

    /** A rarer word; what {@code value} and the prices mean stands at the type. */
    @HotPath
    void notice(int instrumentId, Notice.Type type, char code, long value, long price0, long price1, long price2);

    /**
     * An instrument, before any other event about it; again when the venue describes it anew. Under another symbol it is
     * another instrument with an id of its own.
     *
     * @param bookKind what of the book this feed shows; the first definition of an instrument that shows any decides
     * @param channel whose {@link #channelGap gaps} concern it, as {@link FeedContext#newChannel} gave it, or {@link
     *     FeedGap#NO_CHANNEL}; an instrument may belong to several
     */
    void define(Instrument instrument, BookKind bookKind, int channel);

    /** As {@link #define(Instrument, BookKind, int)}, of a feed that says for each instrument what is missing. */
    default void define(Instrument instrument, BookKind bookKind) {
        define(instrument, bookKind, FeedGap.NO_CHANNEL);
    }

    /** A step of the venue's day. */
    @HotPath
    void session(SessionEvent.Phase phase);

    /** Messages that were sent and did not arrive, of one instrument or of all; 0 where nobody can tell how many. */
    @HotPath
    void gap(int instrumentId, long firstMissing, long missing);

    /** As {@link #gap}, of all instruments that were {@link #define(Instrument, BookKind, int) defined} in a channel. */
    @HotPath
    void channelGap(int channel, long firstMissing, long missing);
}
