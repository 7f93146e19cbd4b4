package io.penstock.feeds.dbn.out;

import io.penstock.api.Time;
import io.penstock.api.strategy.StrategyContext;
import java.util.Arrays;

/**
 * Which instruments something happened to in the present interval of stream time, in the order of the first time. A timer
 * ends it, before the event that passed its end. Lane thread.
 */
final class Intervals {
    private final long lengthNs;
    private int[] touched = new int[1_024];
    private boolean[] isTouched = new boolean[1_024];
    private int size;
    private long endNanos = Time.NONE;

    Intervals(long lengthNs) {
        this.lengthNs = lengthNs;
    }

    /** Something happened to an instrument. @return whether for the first time in its interval */
    boolean touch(int instrumentId, StrategyContext context) {
        if (endNanos == Time.NONE) {
            endNanos = Math.floorDiv(context.now(), lengthNs) * lengthNs + lengthNs;
            context.schedule(endNanos);
        }
        if (instrumentId >= isTouched.length) {
            isTouched = Arrays.copyOf(isTouched, Math.max(instrumentId + 1, 2 * isTouched.length));
        }
        if (isTouched[instrumentId]) {
            return false;
        }
        isTouched[instrumentId] = true;
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, 2 * size);
        }
        touched[size++] = instrumentId;
        return true;
    }

    /** First time after the interval; {@link Time#NONE} when nothing has happened yet. */
    long endNanos() {
        return endNanos;
    }

    long startNanos() {
        return endNanos - lengthNs;
    }

    int size() {
        return size;
    }

    int instrument(int i) {
        return touched[i];
    }

    /** Ends the interval: nothing has happened yet in the next one. */
    void clear() {
        for (int i = 0; i < size; i++) {
            isTouched[touched[i]] = false;
        }
        size = 0;
        endNanos = Time.NONE;
    }
}
