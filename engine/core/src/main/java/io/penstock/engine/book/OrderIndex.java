package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * From an instrument's order id to the order's record: open addressing in one array, two longs an entry, at most half
 * full, with backward shift on removal so that no tombstones gather. Lane thread.
 */
final class OrderIndex {
    static final int ABSENT = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int INITIAL_ENTRIES = 1 << 14;

    private long[] table = new long[2 * INITIAL_ENTRIES];
    private int mask = INITIAL_ENTRIES - 1;
    private int size;

    @HotPath
    int find(int instrumentId, long orderId) {
        int entry = entryOf(instrumentId, orderId);
        long value = table[2 * entry + 1];
        return value == 0 ? ABSENT : record(value);
    }

    /** Keeps a record under an id that is not there yet. */
    void put(int instrumentId, long orderId, int record) {
        if (2 * (size + 1) > mask + 1) {
            grow();
        }
        int entry = entryOf(instrumentId, orderId);
        table[2 * entry] = orderId;
        table[2 * entry + 1] = value(instrumentId, record);
        size++;
    }

    /** Removes an id that is there. */
    @HotPath
    void remove(int instrumentId, long orderId) {
        int hole = entryOf(instrumentId, orderId);
        int entry = hole;
        while (true) {
            entry = (entry + 1) & mask;
            long value = table[2 * entry + 1];
            if (value == 0) {
                break;
            }
            int home = home(instrument(value), table[2 * entry]);
            if (((entry - home) & mask) >= ((entry - hole) & mask)) {
                table[2 * hole] = table[2 * entry];
                table[2 * hole + 1] = value;
                hole = entry;
            }
        }
        table[2 * hole] = 0;
        table[2 * hole + 1] = 0;
        size--;
    }

    int size() {
        return size;
    }

    private int entryOf(int instrumentId, long orderId) {
        int entry = home(instrumentId, orderId);
        while (true) {
            long value = table[2 * entry + 1];
            if (value == 0 || (table[2 * entry] == orderId && instrument(value) == instrumentId)) {
                return entry;
            }
            entry = (entry + 1) & mask;
        }
    }

    private int home(int instrumentId, long orderId) {
        return (int) (((orderId + instrumentId * SPREAD) * SPREAD) >>> 32) & mask;
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(old.length, 2)];
        mask = table.length / 2 - 1;
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                put(instrument(old[i + 1]), old[i], record(old[i + 1]));
            }
        }
        Arrays.fill(old, 0);
    }

    // The record is kept plus one, so that no entry in use is zero.
    private static long value(int instrumentId, int record) {
        return (long) instrumentId << 32 | (record + 1);
    }

    private static int record(long value) {
        return (int) value - 1;
    }

    private static int instrument(long value) {
        return (int) (value >>> 32);
    }
}
