package io.penstock.engine.replay;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.engine.thread.WaitProfile;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Tells when a group of a paced replay is due, and waits for it. The first one with a time is due at once. Feed thread. */
final class Pacer {
    /** A park may end this much late; what is left is spun or yielded away. */
    private static final long PARK_MARGIN_NS = 100_000;
    /** How long a stop may go unnoticed. */
    private static final long LONGEST_PARK_NS = 20_000_000;

    private final double factor;
    private final WaitProfile wait;
    private final LongSupplier nanoClock;
    private long firstStreamNanos = Time.NONE;
    private long startNanos;
    private long dueNanos;

    Pacer(Speed speed, WaitProfile wait, LongSupplier nanoClock) {
        this.factor = speed.factor();
        this.wait = wait;
        this.nanoClock = nanoClock;
    }

    /**
     * Waits until the group at a stream time is due; not at all for one whose time falls back or is not known.
     *
     * @return when it was due, on the clock
     */
    @HotPath
    long await(long streamNanos, BooleanSupplier stopped) {
        if (firstStreamNanos == Time.NONE) {
            firstStreamNanos = streamNanos;
            startNanos = nanoClock.getAsLong();
            dueNanos = startNanos;
        } else if (streamNanos != Time.NONE) {
            dueNanos = Math.max(dueNanos, startNanos + (long) ((streamNanos - firstStreamNanos) / factor));
        }
        for (long left = dueNanos - nanoClock.getAsLong(); left > 0; left = dueNanos - nanoClock.getAsLong()) {
            if (stopped.getAsBoolean()) {
                break;
            }
            pause(left);
        }
        return dueNanos;
    }

    private void pause(long leftNs) {
        if (wait == WaitProfile.LATENCY) {
            Thread.onSpinWait();
        } else if (leftNs > PARK_MARGIN_NS) {
            LockSupport.parkNanos(Math.min(leftNs - PARK_MARGIN_NS, LONGEST_PARK_NS));
        } else if (wait == WaitProfile.QUIET) {
            LockSupport.parkNanos(leftNs);
        } else {
            Thread.yield();
        }
    }
}
