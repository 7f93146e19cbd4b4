package io.penstock.api.event;

import io.penstock.api.Side;

/** Net order imbalance ahead of an auction. Prices at scale 1e-9, quantities in units. Valid during the callback. */
public interface Imbalance extends Event {
    /** Quantity that would trade at {@link #referencePrice}. */
    long pairedQuantity();

    /** Quantity left over at {@link #referencePrice}. */
    long imbalanceQuantity();

    /** The side left over; {@link Side#NONE} when none is or there are too few orders to tell. */
    Side imbalanceSide();

    /** Price that the figures refer to; {@link io.penstock.api.Price#NONE} where none was given. */
    long referencePrice();

    /** Clearing price of auction and continuous orders together; {@link io.penstock.api.Price#NONE} where none. */
    long nearPrice();

    /** Clearing price of auction orders alone; {@link io.penstock.api.Price#NONE} where none. */
    long farPrice();

    /** Which auction this is about. */
    TradeCondition auction();
}
