package io.penstock.engine.replay;

import io.penstock.engine.thread.WaitProfile;
import java.util.concurrent.locks.LockSupport;

/**
 * What the feed thread does while a live feed has nothing: by the wait profile, and the longer the longer. Parking takes at
 * least some 50 us whatever it is told, so what comes at once, as the next batch of a journal does, is looked for first.
 * Feed thread.
 */
final class IdleWait {
    private static final long SHORTEST_PARK_NS = 20_000;
    private static final long LONGEST_PARK_NS = 1_000_000;
    private static final int YIELDS_BALANCED = 200;
    private static final int YIELDS_QUIET = 30;

    private final WaitProfile wait;
    private final int yields;
    private int polls;
    private long parkNs = SHORTEST_PARK_NS;

    IdleWait(WaitProfile wait) {
        this.wait = wait;
        yields = wait == WaitProfile.BALANCED ? YIELDS_BALANCED : YIELDS_QUIET;
    }

    /** A poll delivered so many groups: waits a moment when there were none. */
    void after(int groups) {
        if (groups != 0) {
            polls = 0;
            parkNs = SHORTEST_PARK_NS;
        } else if (wait == WaitProfile.LATENCY) {
            Thread.onSpinWait();
        } else if (polls < yields) {
            polls++;
            Thread.yield();
        } else {
            LockSupport.parkNanos(parkNs);
            parkNs = Math.min(2 * parkNs, LONGEST_PARK_NS);
        }
    }
}
