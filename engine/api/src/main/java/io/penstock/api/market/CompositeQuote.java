package io.penstock.api.market;

import io.penstock.api.Price;
import io.penstock.api.Side;

/**
 * Best bid and offer over all followed instruments of one symbol, whatever their venue or feed. An instrument counts with the
 * quote that {@code onQuote} tells of it, unless its book is stale or its trading is stopped; one that nothing is known of yet
 * has no quote. Allocates nothing. Valid during the callback.
 */
public interface CompositeQuote {
    /** The symbol of all of them. */
    String symbol();

    /** Best bid at scale 1e-9; {@link Price#NONE} when nobody bids. */
    long bidPrice();

    /** Quantity of all at the best bid; zero when nobody bids, {@link io.penstock.api.Quantity#UNKNOWN} where one does not say. */
    long bidQuantity();

    /** Best ask at scale 1e-9; {@link Price#NONE} when nobody asks. */
    long askPrice();

    /** Quantity of all at the best ask; zero when nobody asks, {@link io.penstock.api.Quantity#UNKNOWN} where one does not say. */
    long askQuantity();

    /** How many instruments are at the best price of a side. */
    int holders(Side side);

    /**
     * Id of one of them, whose {@code Instrument} names the venue; in the order of their definitions.
     *
     * @param index from 0 to {@link #holders} less one
     * @throws IndexOutOfBoundsException for any other
     */
    int holder(Side side, int index);

    /** Stream time of the group that changed it, in ns since the epoch. */
    long streamNanos();

    /** True when best bid and best ask are at one price. */
    default boolean isLocked() {
        return bidPrice() != Price.NONE && bidPrice() == askPrice();
    }

    /** True when somebody bids more than somebody asks. */
    default boolean isCrossed() {
        return bidPrice() != Price.NONE && askPrice() != Price.NONE && bidPrice() > askPrice();
    }
}
