package io.penstock.api.event;

import io.penstock.api.Side;

/**
 * An execution that counts toward the volume of the day, or the bust of one. Executions that the venue marks as not
 * printable are no trades: the cross that reports them in total is. Valid during the callback.
 */
public interface Trade extends Event {
    /** Price at scale 1e-9; {@link io.penstock.api.Price#NONE} in a bust. */
    long price();

    /** Quantity traded; {@link io.penstock.api.Quantity#UNKNOWN} in a bust. */
    long quantity();

    /** The side that took: opposite to the resting order; {@link Side#NONE} in a cross or where the venue hides it. */
    Side aggressorSide();

    /** The venue's trade or match number, which a bust repeats; 0 where it has none. */
    long tradeId();

    /** How it came about. */
    TradeCondition condition();
}
