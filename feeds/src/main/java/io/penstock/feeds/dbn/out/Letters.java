package io.penstock.feeds.dbn.out;

import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.feeds.dbn.Dbn;

/** Values of events as records carry them. */
final class Letters {
    private Letters() {}

    /** A, B or N. */
    static char side(Side side) {
        return side == Side.BUY ? 'B' : side == Side.SELL ? 'A' : 'N';
    }

    static long time(long nanos) {
        return nanos == Time.NONE ? Dbn.NO_TIME : nanos;
    }

    static long size(long quantity) {
        return quantity == Quantity.UNKNOWN ? Dbn.NO_U32 : quantity;
    }

    /** Records have no word for orders that were not counted. */
    static long count(long orders) {
        return orders == Quantity.UNKNOWN ? 0 : orders;
    }
}
