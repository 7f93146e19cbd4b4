package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import java.util.Arrays;

/**
 * Best bids and offers of the instruments of one lane as its strategies last heard them. Four longs an instrument, half a cache
 * line: most changes of a book's best compare one half of that. Lane thread.
 */
final class ToldQuotes {
    private static final int LONGS = 4;
    private static final int SIDE = 2;
    /** An array's elements begin 16 bytes into it, large arrays at a cache line: so no quote spans two. */
    private static final int FIRST = 6;

    private long[] quotes = new long[0];

    /** Room for an instrument, which has the quote of an empty book: nobody is told that. */
    void reset(int instrumentId) {
        int at = at(instrumentId);
        if (at + LONGS > quotes.length) {
            quotes = Arrays.copyOf(quotes, Math.max(2 * quotes.length, at + LONGS));
        }
        set(at, Price.NONE, 0);
        set(at + SIDE, Price.NONE, 0);
    }

    /**
     * Takes over the best of one side.
     *
     * @param side 0 for bids, 1 for asks
     * @return whether it differs from what was told last
     */
    @HotPath
    boolean update(int instrumentId, int side, long price, long quantity) {
        int at = at(instrumentId) + SIDE * side;
        if (quotes[at] == price && quotes[at + 1] == quantity) {
            return false;
        }
        set(at, price, quantity);
        return true;
    }

    /** Takes over the best of both sides. @return whether it differs from what was told last */
    @HotPath
    boolean update(int instrumentId, long bid, long bidQuantity, long ask, long askQuantity) {
        boolean bidDiffers = update(instrumentId, 0, bid, bidQuantity);
        boolean askDiffers = update(instrumentId, 1, ask, askQuantity);
        return bidDiffers || askDiffers;
    }

    /** Price of a side; {@link Price#NONE} where there is none. */
    @HotPath
    long price(int instrumentId, int side) {
        return quotes[at(instrumentId) + SIDE * side];
    }

    /** Quantity at that price. */
    @HotPath
    long quantity(int instrumentId, int side) {
        return quotes[at(instrumentId) + SIDE * side + 1];
    }

    private void set(int at, long price, long quantity) {
        quotes[at] = price;
        quotes[at + 1] = quantity;
    }

    private static int at(int instrumentId) {
        return FIRST + LONGS * instrumentId;
    }
}
