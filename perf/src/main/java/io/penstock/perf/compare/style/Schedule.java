package io.penstock.perf.compare.style;

import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.replay.Pacing;
import java.util.function.BooleanSupplier;

/** When messages are due: at a steady rate from a first one on, or at once. The feed's thread, but for {@link #dueNanos}. */
final class Schedule implements Pacing {
    private static final long SETTLE_NS = 20_000_000;

    private final long perSecond;
    private final long intervalNs;
    /** Set before the first message is handed over, which makes it visible to whoever gets one. */
    private long startNanos;

    private long message;
    private long lateNs;

    /** @param perSecond 0 for as fast as it goes */
    Schedule(long perSecond) {
        this.perSecond = perSecond;
        intervalNs = perSecond == 0 ? 0 : 1_000_000_000L / perSecond;
    }

    boolean isPaced() {
        return intervalNs > 0;
    }

    /** Messages a second; 0 for as fast as it goes. */
    long perSecond() {
        return perSecond;
    }

    /** Before the first message: the stream begins now. */
    void begin() {
        begin(SteadyClock.nanos() + (isPaced() ? SETTLE_NS : 0));
    }

    /** Before the first message: the stream begins then. */
    void begin(long nanos) {
        startNanos = nanos;
    }

    /** When the stream began. */
    long startNanos() {
        return startNanos;
    }

    /** When a message was due, by its number from 1. */
    long dueNanos(long sequence) {
        return startNanos + sequence * intervalNs;
    }

    /** Waits for the next message to be due. */
    long awaitNext() {
        long due = dueNanos(++message);
        long now = SteadyClock.nanos();
        while (now - due < 0) {
            Thread.onSpinWait();
            now = SteadyClock.nanos();
        }
        lateNs = now - due;
        return due;
    }

    @Override
    public long await(long streamNanos, long position, BooleanSupplier stopped) {
        return awaitNext();
    }

    @Override
    public long lateNs() {
        return lateNs;
    }
}
