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
    private static final int QUANTITY = 1;
    /** Instrument above, level below. */
    private static final int PLACE = 2;
    /** The order before in the queue of the level above, the one behind below. */
    private static final int LINKS = 3;

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

    /** A record for an order that has no neighbours yet. */
    @HotPath
    int take(int instrumentId, long orderId, int level, long quantity) {
        int record = free;
        if (record == NONE) {
            record = used++;
            if (at(record) + LONGS > data.length) {
                data = Arrays.copyOf(data, Math.addExact(data.length, data.length - FIRST));
                growth.add(data.length, Long.BYTES);
            }
        } else {
            free = after(record);
        }
        int at = at(record);
        data[at + ID] = orderId;
        data[at + QUANTITY] = quantity;
        data[at + PLACE] = pair(instrumentId, level);
        data[at + LINKS] = pair(NONE, NONE);
        return record;
    }

    /** Gives a record back. */
    @HotPath
    void free(int record) {
        data[at(record) + LINKS] = pair(NONE, free);
        free = record;
    }

    @HotPath
    boolean is(int record, int instrumentId, long orderId) {
        int at = at(record);
        return data[at + ID] == orderId && (int) (data[at + PLACE] >>> 32) == instrumentId;
    }

    @HotPath
    long id(int record) {
        return data[at(record) + ID];
    }

    int instrument(int record) {
        return (int) (data[at(record) + PLACE] >>> 32);
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
    int level(int record) {
        return (int) data[at(record) + PLACE];
    }

    @HotPath
    int before(int record) {
        return (int) (data[at(record) + LINKS] >>> 32);
    }

    @HotPath
    int after(int record) {
        return (int) data[at(record) + LINKS];
    }

    /** Reads the records on both sides of one in its queue. @return what was read, to be used somehow */
    @HotPath
    long neighbours(int record) {
        int before = before(record);
        int after = after(record);
        return (before == NONE ? 0 : data[at(before) + LINKS]) + (after == NONE ? 0 : data[at(after) + LINKS]);
    }

    @HotPath
    void before(int record, int before) {
        int at = at(record) + LINKS;
        data[at] = pair(before, (int) data[at]);
    }

    @HotPath
    void after(int record, int after) {
        int at = at(record) + LINKS;
        data[at] = pair((int) (data[at] >>> 32), after);
    }

    private static int at(int record) {
        return FIRST + LONGS * record;
    }

    private static long pair(int above, int below) {
        return (long) above << 32 | (below & 0xffff_ffffL);
    }
}
