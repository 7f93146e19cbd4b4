package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * The resting orders of one lane as records of four longs in one array, so that an order is one cache line and no object.
 * A record's number stays the same while the order rests, and is reused after that: memory follows live orders, not
 * orders ever seen. Lane thread.
 */
final class OrderRecords {
    /** No record. */
    static final int NONE = -1;

    private static final int LONGS = 4;
    private static final int ID = 0;
    /** Zero in an order that left and is still in its queue. */
    private static final int QUANTITY = 1;

    private static final int PRICE = 2;
    /** The {@link Ladders ladder} above, below the order before in the queue of its level. */
    private static final int PLACE = 3;

    /** An array's elements begin 16 bytes into it, large arrays at a cache line: so none of their records spans two. */
    private static final int FIRST = 6;

    private static final int INITIAL_RECORDS = 1 << 16;

    private final Growth growth;
    private long[] data = new long[FIRST + LONGS * INITIAL_RECORDS];
    private int used;
    private int free = NONE;

    OrderRecords(Growth growth) {
        this.growth = growth;
    }

    /** A record for an order that is first of its queue. */
    @HotPath
    int take(int ladder, long orderId, long price, long quantity) {
        int record = free;
        if (record == NONE) {
            record = used++;
            if (at(record) + LONGS > data.length) {
                data = Arrays.copyOf(data, Math.addExact(data.length, data.length - FIRST));
                growth.add(data.length, Long.BYTES);
            }
        } else {
            free = before(record);
        }
        int at = at(record);
        data[at + ID] = orderId;
        data[at + QUANTITY] = quantity;
        data[at + PRICE] = price;
        data[at + PLACE] = pair(ladder, NONE);
        return record;
    }

    /** Gives a queue of records back, from the last one to the first. */
    @HotPath
    void free(int first, int last) {
        before(first, free);
        free = last;
    }

    /** Whether it is that order of the book that a ladder belongs to. */
    @HotPath
    boolean is(int record, int ladder, long orderId) {
        int at = at(record);
        return data[at + ID] == orderId && ((int) (data[at + PLACE] >>> 32) ^ ladder) <= 1;
    }

    @HotPath
    long id(int record) {
        return data[at(record) + ID];
    }

    @HotPath
    int ladder(int record) {
        return (int) (data[at(record) + PLACE] >>> 32);
    }

    @HotPath
    long price(int record) {
        return data[at(record) + PRICE];
    }

    @HotPath
    long quantity(int record) {
        return data[at(record) + QUANTITY];
    }

    @HotPath
    void quantity(int record, long quantity) {
        data[at(record) + QUANTITY] = quantity;
    }

    @HotPath
    int before(int record) {
        return (int) data[at(record) + PLACE];
    }

    @HotPath
    void before(int record, int before) {
        int at = at(record) + PLACE;
        data[at] = pair((int) (data[at] >>> 32), before);
    }

    private static int at(int record) {
        return FIRST + LONGS * record;
    }

    private static long pair(int above, int below) {
        return (long) above << 32 | (below & 0xffff_ffffL);
    }
}
