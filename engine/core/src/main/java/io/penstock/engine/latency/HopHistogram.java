package io.penstock.engine.latency;

import io.penstock.api.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** The durations of one hop on one thread. One thread writes; another takes what has come since it last did. */
final class HopHistogram {
    /** The longest duration that is told from longer ones: an hour. */
    static final long LONGEST_NS = 3_600_000_000_000L;

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final VarHandle MAX = field("max");
    private static final VarHandle CLAMPED = field("clamped");

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    private Histogram interval;
    // Written by the one writer, and read by others at any time: opaque, so that neither is torn nor kept in a
    // register.
    private long max = LatencySummary.NONE;
    private long clamped;

    /** An empty histogram of the same shape, to add others to. */
    static Histogram empty() {
        return new Histogram(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    }

    @HotPath
    void record(long durationNs) {
        recorder.recordValue(bounded(durationNs, 1));
    }

    @HotPath
    void record(long durationNs, long times) {
        if (times > 0) {
            recorder.recordValueWithCount(bounded(durationNs, times), times);
        }
    }

    /** One reader at a time. What was recorded since the last call; valid until the next one. */
    Histogram takeInterval() {
        interval = recorder.getIntervalHistogram(interval);
        return interval;
    }

    /** Any thread. The longest duration ever recorded, to the nanosecond, or {@link LatencySummary#NONE}. */
    long max() {
        return (long) MAX.getOpaque(this);
    }

    /** Any thread. Durations below 0 or above an hour. */
    long clamped() {
        return (long) CLAMPED.getOpaque(this);
    }

    private long bounded(long durationNs, long times) {
        if (durationNs > max) {
            MAX.setOpaque(this, durationNs);
        }
        long bounded = Math.min(Math.max(durationNs, 0), LONGEST_NS);
        if (bounded != durationNs) {
            CLAMPED.setOpaque(this, clamped + times);
            if (max < 0) {
                MAX.setOpaque(this, 0L);
            }
        }
        return bounded;
    }

    private static VarHandle field(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(HopHistogram.class, name, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
