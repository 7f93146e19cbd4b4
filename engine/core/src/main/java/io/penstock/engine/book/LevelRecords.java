package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import java.util.Arrays;

/**
 * The price levels of all books of one lane as records of four longs in one array. A level keeps its number while orders
 * rest at it. Lane thread.
 */
final class LevelRecords {
    private static final int NONE = OrderRecords.NONE;
    private static final int LONGS = 4;
    private static final int PRICE = 0;
    private static final int QUANTITY = 1;
    /** Orders above, side below. */
    private static final int COUNT = 2;
    /** The first order of the queue above, the last below. */
    private static final int ENDS = 3;

    private static final int FIRST = 6;
    private static final int INITIAL_RECORDS = 1 << 14;

    private final Growth growth;
    private long[] data = new long[FIRST + LONGS * INITIAL_RECORDS];
    private int used;
    private int free = NONE;

    LevelRecords(Growth growth) {
        this.growth = growth;
    }

    /** A level without orders. */
    @HotPath
    int take(Side side, long price) {
        int level = free;
        if (level == NONE) {
            level = used++;
            if (at(level) + LONGS > data.length) {
                data = Arrays.copyOf(data, Math.addExact(data.length, data.length - FIRST));
                growth.add(data.length, Long.BYTES);
            }
        } else {
            free = last(level);
        }
        int at = at(level);
        data[at + PRICE] = price;
        data[at + QUANTITY] = 0;
        data[at + COUNT] = side.ordinal();
        data[at + ENDS] = pair(NONE, NONE);
        return level;
    }

    /** Gives a level without orders back. */
    @HotPath
    void free(int level) {
        data[at(level) + ENDS] = pair(NONE, free);
        free = level;
    }

    @HotPath
    long price(int level) {
        return data[at(level) + PRICE];
    }

    @HotPath
    Side side(int level) {
        return Side.of((int) data[at(level) + COUNT]);
    }

    @HotPath
    long quantity(int level) {
        return data[at(level) + QUANTITY];
    }

    @HotPath
    int orders(int level) {
        return (int) (data[at(level) + COUNT] >>> 32);
    }

    /** Changes quantity and number of orders. */
    @HotPath
    void change(int level, long quantity, int orders) {
        int at = at(level);
        data[at + QUANTITY] += quantity;
        data[at + COUNT] += (long) orders << 32;
    }

    @HotPath
    int first(int level) {
        return (int) (data[at(level) + ENDS] >>> 32);
    }

    @HotPath
    int last(int level) {
        return (int) data[at(level) + ENDS];
    }

    @HotPath
    void first(int level, int order) {
        int at = at(level) + ENDS;
        data[at] = pair(order, (int) data[at]);
    }

    @HotPath
    void last(int level, int order) {
        int at = at(level) + ENDS;
        data[at] = pair((int) (data[at] >>> 32), order);
    }

    private static int at(int level) {
        return FIRST + LONGS * level;
    }

    private static long pair(int above, int below) {
        return (long) above << 32 | (below & 0xffff_ffffL);
    }
}
