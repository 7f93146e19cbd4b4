package io.penstock.api.book;

import io.penstock.api.Instrument;
import io.penstock.api.Side;

/**
 * The book of one instrument as its lane has it. Level 0 is the best of its side. Read-only; lane thread, during a
 * callback; consistent at the end of an event group. Nothing here allocates.
 */
public interface Book {
    /** The instrument. */
    Instrument instrument();

    /** Best bid at scale 1e-9; {@link io.penstock.api.Price#NONE} when the side is empty. */
    long bestBid();

    /** Best ask at scale 1e-9; {@link io.penstock.api.Price#NONE} when the side is empty. */
    long bestAsk();

    /** Number of price levels of a side. */
    int levels(Side side);

    /** Price of a level at scale 1e-9; {@link io.penstock.api.Price#NONE} beyond the last. */
    long price(Side side, int level);

    /** Total quantity of a level; zero beyond the last, {@link io.penstock.api.Quantity#UNKNOWN} where not said. */
    long quantity(Side side, int level);

    /**
     * Orders of a level; zero beyond the last, {@link io.penstock.api.Quantity#UNKNOWN} where the feed does not say, or where
     * some of the quantity belongs to orders from before the feed's start.
     */
    long orderCount(Side side, int level);

    /** Total quantity at a price; zero when nothing rests there. */
    long quantityAt(Side side, long price);

    /**
     * Shows the orders of a level in time priority; none where the feed is not by order or beyond the last level. Orders from
     * before the feed's start are not shown: the level's quantity may exceed the sum. Keep the visitor: a lambda that
     * captures something is an object at each call.
     */
    void forEachOrder(Side side, int level, OrderVisitor visitor);

    /**
     * Quantity resting ahead of an order at its price; {@link io.penstock.api.Quantity#UNKNOWN} when it does not rest
     * here. Orders from before the feed's start are ahead of all others. Walks the orders ahead.
     */
    long quantityAhead(long orderId);

    /**
     * True after a gap or a contradiction, until the book is cleared, or in a book of one level a side quoted: what it shows
     * may be wrong.
     */
    boolean isStale();

    /** True when bid and ask are at the same price. */
    default boolean isLocked() {
        return levels(Side.BUY) > 0 && levels(Side.SELL) > 0 && bestBid() == bestAsk();
    }

    /** True when the bid is above the ask. */
    default boolean isCrossed() {
        return levels(Side.BUY) > 0 && levels(Side.SELL) > 0 && bestBid() > bestAsk();
    }

    /** Sees one resting order. */
    @FunctionalInterface
    interface OrderVisitor {
        /** Called in time priority; {@code quantity} is what is left of the order. */
        void order(long orderId, long quantity);
    }
}
