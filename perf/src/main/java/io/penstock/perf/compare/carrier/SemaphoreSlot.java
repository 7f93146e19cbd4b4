package io.penstock.perf.compare.carrier;

import java.util.concurrent.Semaphore;

/** One place for one message, handed over and back with two semaphores. */
final class SemaphoreSlot implements Queues.Lane {
    private final Semaphore empty = new Semaphore(1);
    private final Semaphore full = new Semaphore(0);
    private final boolean spins;
    private Payload slot;

    SemaphoreSlot(Waiting waiting) {
        spins = waiting == Waiting.SPIN;
    }

    @Override
    public void put(Payload payload) throws InterruptedException {
        acquire(empty);
        slot = payload;
        full.release();
    }

    @Override
    public Payload take() throws InterruptedException {
        acquire(full);
        return released();
    }

    @Override
    public Payload poll() {
        return full.tryAcquire() ? released() : null;
    }

    private Payload released() {
        Payload payload = slot;
        empty.release();
        return payload;
    }

    private void acquire(Semaphore semaphore) throws InterruptedException {
        if (!spins) {
            semaphore.acquire();
            return;
        }
        while (!semaphore.tryAcquire()) {
            Thread.onSpinWait();
        }
    }
}
