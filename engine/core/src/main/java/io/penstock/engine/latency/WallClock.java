package io.penstock.engine.latency;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import java.time.Instant;

/**
 * The time of day in ns, for the receive stamps of live feeds: read once, carried on by the steady clock, so that it never
 * goes back and reading it allocates nothing. Any thread.
 */
public final class WallClock {
    private final long startNanos;
    private final long steadyStartNs = System.nanoTime();

    /** Reads the time of day. */
    public WallClock() {
        Instant now = Instant.now();
        startNanos = now.getEpochSecond() * Time.SECOND_NS + now.getNano();
    }

    /** Now, in ns since the epoch. */
    @HotPath
    public long nanos() {
        return startNanos + (System.nanoTime() - steadyStartNs);
    }
}
