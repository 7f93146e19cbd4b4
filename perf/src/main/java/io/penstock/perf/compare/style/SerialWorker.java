package io.penstock.perf.compare.style;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One strategy in a pool: its quotes wait in a queue of its own, and the pool works off one queue in one thread at a time,
 * so that the strategy hears them in order.
 */
final class SerialWorker implements Runnable {
    /** Quotes under way at most, so that a fast feed does not fill the heap. */
    private static final int ROOM = 1 << 14;

    private static final int BATCH = 256;

    private final ConcurrentLinkedQueue<QuoteCopy> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor pool;
    private final Work work;

    SerialWorker(Executor pool, Work work) {
        this.pool = pool;
        this.work = work;
    }

    /** The feed's thread; waits while too many are under way. */
    void offer(QuoteCopy quote) {
        while (waiting.get() >= ROOM) {
            Thread.onSpinWait();
        }
        queue.add(quote);
        if (waiting.getAndIncrement() == 0) {
            pool.execute(this);
        }
    }

    /** Whether nothing waits and nobody works. Any thread; what was heard is visible after that. */
    boolean isIdle() {
        return waiting.get() == 0;
    }

    @Override
    public void run() {
        int done = 0;
        while (done < BATCH && done < waiting.get()) {
            queue.remove().tell(work);
            done++;
        }
        if (waiting.addAndGet(-done) > 0) {
            pool.execute(this);
        }
    }
}
