package io.penstock.engine.replay;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.engine.thread.WaitProfile;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Tells when a group of a paced replay is due, and waits for it. The first one with a time is due at once; what follows is
 * due when as much time has passed on the steady clock as in the recording, times the speed. Feed thread.
 */
final class Pacer implements Pacing {
    /** A park may end this much late; what is left is spun or yielded away. */
    private static final long PARK_MARGIN_NS = 100_000;
    /** How long a stop, a pause or another speed may go unnoticed. */
    private static final long LONGEST_PARK_NS = 20_000_000;

    private final Pace pace;
    private final WaitProfile wait;
    private final LongSupplier nanoClock;
    /** At this moment of the recording, on the clock, the schedule was last set. */
    private long anchorStreamNanos = Time.NONE;

    private long anchorNanos;
    private double factor;
    private long reachedNanos;
    private long lateNs;

    Pacer(Pace pace, WaitProfile wait, LongSupplier nanoClock) {
        this.pace = pace;
        this.wait = wait;
        this.nanoClock = nanoClock;
    }

    /** Does not wait at all for a group whose time falls back or is not known. */
    @Override
    @HotPath
    public long await(long streamNanos, long position, BooleanSupplier stopped) {
        long now = nanoClock.getAsLong();
        if (streamNanos != Time.NONE) {
            if (anchorStreamNanos == Time.NONE) {
                anchor(streamNanos, now);
            }
            reachedNanos = Math.max(reachedNanos, streamNanos);
        } else if (anchorStreamNanos == Time.NONE) {
            lateNs = 0;
            return now;
        }
        long due = dueNanos(now);
        while (!stopped.getAsBoolean() && (now < due || pace.isPaused())) {
            if (pace.isPaused()) {
                awaitResume(now, stopped);
            } else {
                pause(due - now);
            }
            now = nanoClock.getAsLong();
            due = dueNanos(now);
        }
        lateNs = Math.max(0, now - due);
        if (lateNs > Pace.LONGEST_CATCH_UP_NS) {
            pace.stalled(lateNs);
            anchorNanos += lateNs;
        }
        return due;
    }

    @Override
    @HotPath
    public long lateNs() {
        return lateNs;
    }

    private long dueNanos(long now) {
        if (pace.factor() != factor) {
            anchor(anchorStreamNanos + (long) ((now - anchorNanos) * factor), now);
        }
        return anchorNanos + (long) ((reachedNanos - anchorStreamNanos) / factor);
    }

    private void anchor(long streamNanos, long now) {
        if (anchorStreamNanos == Time.NONE) {
            reachedNanos = streamNanos;
        }
        anchorStreamNanos = streamNanos;
        anchorNanos = now;
        factor = pace.factor();
    }

    private void awaitResume(long pausedAt, BooleanSupplier stopped) {
        while (pace.isPaused() && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(LONGEST_PARK_NS);
        }
        anchorNanos += nanoClock.getAsLong() - pausedAt;
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
