package io.penstock.api.event;

import io.penstock.api.Side;

/**
 * A change of one order in a by-order feed: kind {@link EventKind#ORDER_ADD}, {@link EventKind#ORDER_REDUCE}, {@link
 * EventKind#ORDER_DELETE}, {@link EventKind#ORDER_REPLACE} or {@link EventKind#ORDER_EXECUTE}. The book is already
 * changed when a strategy sees it. Valid during the callback.
 */
public interface OrderEvent extends Event {
    /** The venue's order id; of a replace, the id that ended. */
    long orderId();

    /** The id that takes over in a replace; {@link #orderId} otherwise. */
    long newOrderId();

    /** Side of the order; {@link Side#NONE} when the message does not carry it and the order was never seen. */
    Side side();

    /**
     * Price of the order at scale 1e-9: where it rests, or of a replace where it rests now; {@link
     * io.penstock.api.Price#NONE} when the message does not carry it and the order was never seen.
     */
    long price();

    /**
     * Quantity added, reduced, deleted, executed, or of a replace the new quantity; {@link
     * io.penstock.api.Quantity#UNKNOWN} for the delete of an order that was never seen.
     */
    long quantity();

    /**
     * Where the order rested that a replace ended, at scale 1e-9; {@link io.penstock.api.Price#NONE} when it was never
     * seen, and for what is no replace.
     */
    long replacedPrice();

    /**
     * What was left of the order that a replace ended; {@link io.penstock.api.Quantity#UNKNOWN} when it was never seen, and
     * for what is no replace.
     */
    long replacedQuantity();

    /**
     * What an execution traded at, at scale 1e-9; {@link io.penstock.api.Price#NONE} when the order was never seen and
     * the message names no price, and for what is no execution.
     */
    long executionPrice();

    /** The venue's trade or match number of an execution; 0 where it has none, and for what is no execution. */
    long tradeId();

    /** False for an execution whose volume the venue reports in a cross of its own; no {@link Trade} follows it. */
    boolean printable();

    /** Four ASCII letters of the attributed participant, first letter in the highest byte; 0 when anonymous. */
    int participant();
}
