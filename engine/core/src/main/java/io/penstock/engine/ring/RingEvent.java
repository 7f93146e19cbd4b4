package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.BarInterval;

/**
 * One slot of the ring, and at once the view of every kind of event. Written by the feed thread before it is published,
 * read-only afterwards until every lane has passed it. Which field carries what for which kind is said by the accessors;
 * a field that a kind does not use holds what the slot held before.
 */
public final class RingEvent extends Slot
        implements OrderEvent,
                LevelEvent,
                Quote,
                Trade,
                TradingStatus,
                Imbalance,
                Notice,
                Definition,
                SessionEvent,
                FeedGap {
    // Kept in the journal too: append only.
    static final byte END_OF_GROUP = 1;
    static final byte NOT_PRINTABLE = 2;
    static final byte FILTERED_OUT = 4;
    static final byte SAYS_WHERE = 8;
    static final byte BEFORE_WINDOW = 16;
    static final byte FIRST_IN_WINDOW = 32;

    private static final int ADD = EventKind.ORDER_ADD.ordinal();
    private static final int DELETE = EventKind.ORDER_DELETE.ordinal();
    private static final int REPLACE = EventKind.ORDER_REPLACE.ordinal();
    /** The last of the orders' kinds, which are the first of all. */
    private static final int EXECUTE = EventKind.ORDER_EXECUTE.ordinal();

    private static final int DEFINITION = EventKind.DEFINITION.ordinal();
    private static final int END = EventKind.END.ordinal();

    /** With a place of its own. */
    RingEvent() {}

    /** The first of so many places, a power of two. */
    RingEvent(int places) {
        super(places);
    }

    /** Another window on the same places. */
    RingEvent(RingEvent places) {
        super(places);
    }

    /** The same event, for good, at the end of no group and of no window. */
    public RingEvent copy() {
        RingEvent copy = new RingEvent();
        copy.take(this, flags() & ~(END_OF_GROUP | BEFORE_WINDOW | FIRST_IN_WINDOW));
        return copy;
    }

    /** Whether it lies before the window that is played, or is the first one in it. */
    public boolean isAtWindow() {
        return (flags() & (BEFORE_WINDOW | FIRST_IN_WINDOW)) != 0;
    }

    /** Whether it lies before the window that is played: it changes books, and no strategy hears of it. */
    public boolean isBeforeWindow() {
        return (flags() & BEFORE_WINDOW) != 0;
    }

    @Override
    public EventKind kind() {
        return EventKind.of(kindCode());
    }

    // The questions that a lane asks of every event compare the code itself: the way over the constant of the
    // enumeration is
    // four loads, each waiting for the one before, in front of the branch that is mispredicted most often.

    /** Whether it changes an order. */
    @HotPath
    public boolean isOrder() {
        return kindCode() <= EXECUTE;
    }

    /** Whether it changes an order, does not execute it, and is a group by itself if it is the first of its group. */
    @HotPath
    public boolean changesOneOrder() {
        return kindCode() < EXECUTE && (flags() & END_OF_GROUP) != 0;
    }

    /** Whether it is an {@link EventKind#ORDER_ADD}. */
    @HotPath
    public boolean isAdd() {
        return kindCode() == ADD;
    }

    /** Whether it is an {@link EventKind#ORDER_DELETE}. */
    @HotPath
    public boolean isDelete() {
        return kindCode() == DELETE;
    }

    /** Whether it is an {@link EventKind#ORDER_REPLACE}. */
    @HotPath
    public boolean isReplace() {
        return kindCode() == REPLACE;
    }

    /** Whether it is an {@link EventKind#ORDER_EXECUTE}. */
    @HotPath
    public boolean isExecute() {
        return kindCode() == EXECUTE;
    }

    /** Whether it is a {@link EventKind#DEFINITION}. */
    @HotPath
    public boolean isDefinition() {
        return kindCode() == DEFINITION;
    }

    /** Whether it is the {@link EventKind#END}. */
    @HotPath
    public boolean isEnd() {
        return kindCode() == END;
    }

    @Override
    public boolean endOfGroup() {
        return (flags() & END_OF_GROUP) != 0;
    }

    @Override
    public Side side() {
        return Side.of(sideCode());
    }

    @Override
    public int participant() {
        return (int) extra();
    }

    @Override
    public long orderCount() {
        return extra();
    }

    @Override
    public long bidPrice() {
        return price();
    }

    @Override
    public long bidQuantity() {
        return quantity();
    }

    @Override
    public long askPrice() {
        return orderId();
    }

    @Override
    public long askQuantity() {
        return newOrderId();
    }

    @Override
    public Side aggressorSide() {
        return Side.of(sideCode());
    }

    @Override
    public long tradeId() {
        return newOrderId();
    }

    @Override
    public TradeCondition condition() {
        return TradeCondition.of(detailCode());
    }

    /** Only the book knows. */
    @Override
    public long replacedPrice() {
        return Price.NONE;
    }

    /** Only the book knows. */
    @Override
    public long replacedQuantity() {
        return Quantity.UNKNOWN;
    }

    @Override
    public long executionPrice() {
        return price();
    }

    @Override
    public boolean printable() {
        return (flags() & NOT_PRINTABLE) == 0;
    }

    /**
     * Of a reduce, delete or execution: whether {@link #side} and {@link #restingPrice} say where the order rests; of a
     * replace: whether {@link #side} says on which side.
     */
    public boolean saysWhere() {
        return (flags() & SAYS_WHERE) != 0;
    }

    /** Where the order rests, if {@link #saysWhere}. */
    public long restingPrice() {
        return extra();
    }

    @Override
    public TradingState state() {
        return TradingState.of(detailCode());
    }

    @Override
    public int reason() {
        return (int) extra();
    }

    @Override
    public long pairedQuantity() {
        return orderId();
    }

    @Override
    public long imbalanceQuantity() {
        return quantity();
    }

    @Override
    public Side imbalanceSide() {
        return Side.of(sideCode());
    }

    @Override
    public long referencePrice() {
        return price();
    }

    @Override
    public long nearPrice() {
        return newOrderId();
    }

    @Override
    public long farPrice() {
        return extra();
    }

    @Override
    public TradeCondition auction() {
        return TradeCondition.of(detailCode());
    }

    @Override
    public Notice.Type type() {
        return Notice.Type.of(sideCode());
    }

    @Override
    public char code() {
        return (char) (detailCode() & 0xff);
    }

    @Override
    public long value() {
        return extra();
    }

    @Override
    public long price(int index) {
        return index == 0 ? price() : index == 1 ? orderId() : newOrderId();
    }

    @Override
    public SessionEvent.Phase phase() {
        return SessionEvent.Phase.of(detailCode());
    }

    @Override
    public long firstMissing() {
        return orderId();
    }

    @Override
    public long missing() {
        return quantity();
    }

    /** Also of a definition. */
    @Override
    public int channel() {
        return (int) extra();
    }

    @Override
    public Instrument instrument() {
        return definition();
    }

    /** Of a definition: whether the run lets through what follows about the instrument. */
    public boolean letThrough() {
        return (flags() & FILTERED_OUT) == 0;
    }

    @Override
    public BookKind bookKind() {
        return BookKind.of(detailCode());
    }

    /** Of a bar, as is what {@link RecordedBar} says. */
    public BarInterval interval() {
        return BarInterval.of(detailCode());
    }
}
