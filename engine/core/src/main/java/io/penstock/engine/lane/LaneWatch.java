package io.penstock.engine.lane;

import io.penstock.engine.ring.RingReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the watchdog knows of one lane. Watchdog thread. */
final class LaneWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWS_CPU_TIME =
            THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private static final int MOST_TRIES = 20;

    private final Lane lane;
    private final int number;
    private final Dispatcher dispatcher;
    private final RingReader reader;
    private long made;
    private long released = -1;
    private long movedAt;
    private long cpuAt = -1;
    private int looks;

    LaneWatch(Lane lane, int number, Dispatcher dispatcher, RingReader reader) {
        this.lane = lane;
        this.number = number;
        this.dispatcher = dispatcher;
        this.reader = reader;
    }

    Lane lane() {
        return lane;
    }

    int number() {
        return number;
    }

    Iterable<StrategyRunner> runners() {
        return dispatcher.runners();
    }

    /** Looks at the lane now. @return the time since when it has been at the same callback, at most; 0 when it moves */
    long look(long nanos) {
        long madeNow = dispatcher.calls().made();
        long releasedNow = reader.released();
        if (madeNow != made || releasedNow != released || madeNow == 0 || reader.isIdle()) {
            made = madeNow;
            released = releasedNow;
            moved(nanos);
            return 0;
        }
        looks++;
        if (cpuAt < 0) {
            cpuAt = cpuNs();
        }
        return nanos - movedAt;
    }

    /**
     * Gives up the lane's thread when it is inside a callback, and has either had a core for long or waits for something else.
     * One that only waits for a core is left alone: the machine is to blame.
     *
     * @param sinceNs for how long it has been at the same callback, at most
     * @param limitNs for how long one may take
     * @param longLimitNs the same of {@code onStart}, {@code onStop} and {@code report}
     */
    boolean abandon(long nanos, long sinceNs, long limitNs, long longLimitNs) {
        Thread thread = dispatcher.owner();
        CallbackStack stack = CallbackStack.of(thread);
        if (!stack.isInside()) {
            moved(nanos);
            return false;
        }
        long limit = stack.isOnceInALife() ? longLimitNs : limitNs;
        long coreNs = KNOWS_CPU_TIME ? cpuNs() - cpuAt : sinceNs;
        if (sinceNs < limit || (coreNs < limit / 2 && !stack.waits())) {
            return false;
        }
        long seenNs = Math.min(sinceNs, looks * Watchdog.POLL_NS);
        long ownNs = stack.waits() ? seenNs : Math.min(seenNs, coreNs);
        boolean abandoned = false;
        // One that calls its context without end is found within such a call more often than not.
        for (int tries = 0; !abandoned && tries < MOST_TRIES; tries++) {
            abandoned = dispatcher.abandon(thread, made, sinceNs, ownNs);
        }
        if (!abandoned) {
            return false;
        }
        made = -1;
        moved(nanos);
        return true;
    }

    private void moved(long nanos) {
        movedAt = nanos;
        cpuAt = -1;
        looks = 0;
    }

    private long cpuNs() {
        return KNOWS_CPU_TIME ? THREADS.getThreadCpuTime(dispatcher.owner().getId()) : 0;
    }
}
