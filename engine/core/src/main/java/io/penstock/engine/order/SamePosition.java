package io.penstock.engine.order;

import io.penstock.api.HotPath;
import java.util.Arrays;

/** Intents of one position, to be put in the order of their instruments; those of one instrument stay as they came. */
final class SamePosition {
    private static final int PLACE_BITS = 32;

    private long[] intents = new long[16 * Intent.LONGS];
    /** Instrument and place of each: all different, so that sorting them keeps what came first first. */
    private long[] keys = new long[16];

    private int size;

    @HotPath
    boolean isOfAnother(long position) {
        return size > 0 && intents[Intent.POSITION] != position;
    }

    @HotPath
    void add(long[] intent) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            intents = Arrays.copyOf(intents, 2 * intents.length);
        }
        System.arraycopy(intent, 0, intents, size * Intent.LONGS, Intent.LONGS);
        keys[size] = (long) Intent.instrumentId(intent[Intent.TERMS]) << PLACE_BITS | size;
        size++;
    }

    @HotPath
    void sort() {
        for (int i = 1; i < size; i++) {
            if (keys[i] < keys[i - 1]) {
                Arrays.sort(keys, 0, size);
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** Where the i-th in order lies in {@link #intents}. */
    int place(int i) {
        return (int) keys[i];
    }

    long[] intents() {
        return intents;
    }

    void clear() {
        size = 0;
    }
}
