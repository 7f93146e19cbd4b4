package io.penstock.engine.ring;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import io.penstock.engine.thread.WaitPlan;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * How lanes wait for events and the feed for free slots: as the plan says that is in force. A lane that keeps up with its feed
 * finds the next batch while it still looks for it, so that the feed need not wake it.
 */
final class RingWait implements WaitStrategy {
    private static final long WRITER_PARK_NS = 20_000;
    /** Whoever publishes wakes those who are parked: nothing is expected to come of looking again after so long. */
    private static final long LONGEST_PARK_MS = 50;

    /** A monitor, because waiting for a condition of a lock allocates. */
    private final Object parking = new Object();

    private volatile WaitPlan plan;
    private volatile boolean parked;

    RingWait(WaitPlan plan) {
        this.plan = plan;
    }

    /** Any thread. Those who wait now go on by the new plan. */
    void follow(WaitPlan newPlan) {
        plan = newPlan;
        wake();
    }

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence upstream, SequenceBarrier barrier)
            throws AlertException, InterruptedException {
        int tries = 0;
        long available = upstream.get();
        while (available < sequence) {
            barrier.checkAlert();
            WaitPlan now = plan;
            if (tries < now.spins()) {
                tries += now.spinsForEver() ? 0 : 1;
                Thread.onSpinWait();
            } else if (tries < now.spins() + now.yields()) {
                tries++;
                Thread.yield();
            } else if (tries < now.spins() + now.yields() + now.sleeps()) {
                tries++;
                sleep(now.sleepNs());
            } else {
                park(sequence, upstream, barrier);
            }
            available = upstream.get();
        }
        return available;
    }

    /** The feed has published, or a reader was told to end. */
    @Override
    public void signalAllWhenBlocking() {
        // Where all spin nobody parks, and a feed that publishes event by event need not wait until its stores have
        // reached the other cores. Who parks just when the plan changes looks again by itself.
        if (!plan.spinsForEver()) {
            wake();
        }
    }

    private void wake() {
        // Pairs with the volatile write of parked: either it is seen here, or what was published is seen there.
        VarHandle.fullFence();
        if (parked) {
            synchronized (parking) {
                parked = false;
                parking.notifyAll();
            }
        }
    }

    /** The feed waits a moment for lanes to free slots. @return what to pass next time; 0 at first */
    int awaitSpace(int tries) {
        WaitPlan now = plan;
        if (tries < now.spins()) {
            Thread.onSpinWait();
            return now.spinsForEver() ? 0 : tries + 1;
        }
        if (tries < now.spins() + now.yields()) {
            Thread.yield();
            return tries + 1;
        }
        LockSupport.parkNanos(Math.max(WRITER_PARK_NS, now.sleepNs() / 4));
        return tries;
    }

    /**
     * How many slots should be free before a feed that found the ring full goes on: where lanes are many to a core, it and they
     * take turns, and each turn should be worth its change of threads.
     *
     * @param least slots, at most half of them
     */
    int worthwhile(int slots, int least) {
        return plan.isCrowded() ? Math.max(least, slots / 4) : least;
    }

    private static void sleep(long ns) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        LockSupport.parkNanos(ns);
    }

    private void park(long sequence, Sequence upstream, SequenceBarrier barrier) throws InterruptedException {
        synchronized (parking) {
            parked = true;
            boolean woken = false;
            while (parked && !woken && upstream.get() < sequence && !barrier.isAlerted()) {
                parking.wait(LONGEST_PARK_MS);
                woken = true;
            }
        }
    }
}
