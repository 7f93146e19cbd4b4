package io.penstock.engine.ring;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import io.penstock.engine.thread.WaitProfile;
import java.util.concurrent.locks.LockSupport;

/**
 * How lanes wait for events and the feed for free slots: spin, then yield, then park, each as long as the profile says. A
 * lane that keeps up with its feed finds the next batch while it still spins, so that the feed need not wake it.
 */
final class RingWait implements WaitStrategy {
    private static final long WRITER_PARK_NS = 20_000;
    /** Bounds what a wake-up costs that came between a lane's last look and its parking. */
    private static final long LONGEST_PARK_MS = 1;

    private final int spins;
    private final int yields;
    /** A monitor, because waiting for a condition of a lock allocates. */
    private final Object parking = new Object();

    private volatile boolean parked;

    RingWait(WaitProfile profile) {
        spins = switch (profile) {
            case QUIET -> 500;
            case BALANCED -> 5_000;
            case LATENCY -> Integer.MAX_VALUE;
        };
        yields = profile == WaitProfile.BALANCED ? 100 : 0;
    }

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence upstream, SequenceBarrier barrier)
            throws AlertException, InterruptedException {
        int tries = 0;
        long available = upstream.get();
        while (available < sequence) {
            barrier.checkAlert();
            if (tries < spins) {
                tries += spins == Integer.MAX_VALUE ? 0 : 1;
                Thread.onSpinWait();
            } else if (tries < spins + yields) {
                tries++;
                Thread.yield();
            } else {
                park(sequence, upstream);
            }
            available = upstream.get();
        }
        return available;
    }

    /** The feed has published, or a reader was told to end. */
    @Override
    public void signalAllWhenBlocking() {
        if (parked) {
            synchronized (parking) {
                parked = false;
                parking.notifyAll();
            }
        }
    }

    /** The feed waits a moment for lanes to free slots. @return what to pass next time; 0 at first */
    int awaitSpace(int tries) {
        if (tries < spins) {
            Thread.onSpinWait();
        } else if (tries < spins + yields) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(WRITER_PARK_NS);
            return tries;
        }
        return spins == Integer.MAX_VALUE ? 0 : tries + 1;
    }

    private void park(long sequence, Sequence upstream) throws InterruptedException {
        synchronized (parking) {
            parked = true;
            boolean woken = false;
            while (parked && !woken && upstream.get() < sequence) {
                parking.wait(LONGEST_PARK_MS);
                woken = true;
            }
        }
    }
}
