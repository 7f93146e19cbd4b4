package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import java.util.Arrays;

/** The price levels of one side, sorted with the best one last, so that changes near the touch move little. */
final class Ladder {
    private final Side side;
    private Level[] levels = new Level[16];
    private int size;
    private Level spare;

    Ladder(Side side) {
        this.side = side;
    }

    int size() {
        return size;
    }

    /** Level 0 is the best; null beyond the last. */
    @HotPath
    Level at(int depth) {
        return depth >= 0 && depth < size ? levels[size - 1 - depth] : null;
    }

    /** The level of a price; null when there is none. */
    @HotPath
    Level find(long price) {
        int place = place(price);
        return place < size && levels[place].price == price ? levels[place] : null;
    }

    /** The level of a price, made when there is none. */
    Level findOrAdd(long price) {
        int place = place(price);
        if (place < size && levels[place].price == price) {
            return levels[place];
        }
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, size * 2);
        }
        System.arraycopy(levels, place, levels, place + 1, size - place);
        Level level = spare == null ? new Level() : spare;
        spare = null;
        level.side = side;
        level.price = price;
        levels[place] = level;
        size++;
        return level;
    }

    /** Removes an empty level. */
    @HotPath
    void remove(Level level) {
        int place = place(level.price);
        size--;
        System.arraycopy(levels, place + 1, levels, place, size - place);
        levels[size] = null;
        level.quantity = 0;
        spare = level;
    }

    /** First place from the far end whose price is the given one or better. */
    private int place(long price) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long there = levels[middle].price;
            if (side == Side.BUY ? there < price : there > price) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
