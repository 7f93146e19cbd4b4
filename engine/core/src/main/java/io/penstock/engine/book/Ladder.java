package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import java.util.Arrays;

/** The price levels of one side, sorted with the best one last, so that changes near the touch move little. */
final class Ladder {
    private static final int INITIAL_LEVELS = 16;
    /** So many levels from the touch are looked at one by one: most changes are there. */
    private static final int NEAR = 8;

    private final Side side;
    private final LevelRecords records;
    private final Growth growth;
    private long[] prices = new long[INITIAL_LEVELS];
    private int[] levels = new int[INITIAL_LEVELS];
    private int size;

    Ladder(Side side, LevelRecords records, Growth growth) {
        this.side = side;
        this.records = records;
        this.growth = growth;
    }

    @HotPath
    int size() {
        return size;
    }

    /** Level 0 is the best; {@link OrderStore#NONE} beyond the last. */
    @HotPath
    int at(int depth) {
        return depth >= 0 && depth < size ? levels[size - 1 - depth] : OrderStore.NONE;
    }

    /** Price of a level; {@link Price#NONE} beyond the last. */
    @HotPath
    long price(int depth) {
        return depth >= 0 && depth < size ? prices[size - 1 - depth] : Price.NONE;
    }

    /** The level of a price; {@link OrderStore#NONE} when there is none. */
    @HotPath
    int find(long price) {
        int place = place(price);
        return place < size && prices[place] == price ? levels[place] : OrderStore.NONE;
    }

    /** The level of a price, made when there is none. */
    @HotPath
    int findOrAdd(long price) {
        int place = place(price);
        if (place < size && prices[place] == price) {
            return levels[place];
        }
        if (size == prices.length) {
            prices = Arrays.copyOf(prices, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
            growth.add(prices.length, Long.BYTES);
            growth.add(levels.length, Integer.BYTES);
        }
        int behind = size - place;
        System.arraycopy(prices, place, prices, place + 1, behind);
        System.arraycopy(levels, place, levels, place + 1, behind);
        int level = records.take(side, price);
        prices[place] = price;
        levels[place] = level;
        size++;
        return level;
    }

    /** Removes a level without orders. */
    @HotPath
    void remove(int level) {
        int place = place(records.price(level));
        size--;
        System.arraycopy(prices, place + 1, prices, place, size - place);
        System.arraycopy(levels, place + 1, levels, place, size - place);
        records.free(level);
    }

    /** First place from the far end whose price is the given one or better. */
    private int place(long price) {
        int near = Math.max(0, size - NEAR);
        for (int place = size; place > near; place--) {
            if (isWorse(prices[place - 1], price)) {
                return place;
            }
        }
        int low = 0;
        int high = near;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isWorse(prices[middle], price)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWorse(long one, long other) {
        return side == Side.BUY ? one < other : one > other;
    }
}
