package io.penstock.api.strategy;

import io.penstock.api.Side;

/** An order of the strategy, as it stands. A view: valid during the callback, or as {@link Orders#order} says. */
public interface OwnOrder {
    /** The id that {@link Orders#send} gave. */
    long clientOrderId();

    /** Dense id of the instrument. */
    int instrumentId();

    /** Whether it buys or sells. */
    Side side();

    /** How it may trade. */
    OrderType type();

    /** How long it stays. */
    TimeInForce timeInForce();

    /** Limit at scale 1e-9, after replaces that were asked for; {@link io.penstock.api.Price#NONE} where it has none. */
    long price();

    /** Stop price at scale 1e-9; {@link io.penstock.api.Price#NONE} where it has none. */
    long stopPrice();

    /** In all, after replaces that were asked for. */
    long quantity();

    /** What has traded of it. */
    long filledQuantity();

    /** What may still trade of it. */
    default long leavesQuantity() {
        return quantity() - filledQuantity();
    }

    /** Whether it must not take. */
    boolean isPostOnly();

    /** The strategy's own number. */
    long tag();

    /** Stream time of the send, in ns since the epoch. */
    long sentNanos();

    /** Whether the venue has said that it has it. */
    boolean isAcknowledged();

    /** Whether a cancel was asked for that the venue has not answered. */
    boolean isCancelling();
}
