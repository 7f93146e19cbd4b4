package io.penstock.strategies.breakout;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;

/** One instrument in one session: its range, and what was done about it. */
final class Day {
    final Instrument instrument;
    long high;
    long low;
    /** 1 bought, -1 sold, 0 not yet or no more. */
    int position;

    /** What is held of it, without a sign. */
    long quantity;

    boolean entered;
    /** Client order id of the stop; 0 before it is sent. */
    long stopId;

    long entryPrice;

    Day(Instrument instrument) {
        this.instrument = instrument;
        begin();
    }

    void begin() {
        high = Price.NONE;
        low = Price.NONE;
        position = 0;
        entered = false;
        stopId = 0;
        entryPrice = Price.NONE;
    }

    @HotPath
    void widen(long price) {
        high = high == Price.NONE ? price : Math.max(high, price);
        low = low == Price.NONE ? price : Math.min(low, price);
    }

    /** The way a price lies beyond the range: 1 above, -1 below, 0 within, or when there is no range. */
    @HotPath
    int beyond(long price, double narrowestBps) {
        if (high == Price.NONE || 1e4 * ((double) high - low) < narrowestBps * Math.abs((double) low)) {
            return 0;
        }
        return price > high ? 1 : price < low ? -1 : 0;
    }
}
