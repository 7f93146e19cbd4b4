package io.penstock.perf.compare.carrier;

import java.util.concurrent.BlockingQueue;

/** A bounded queue that lets its threads sleep and wakes them. */
final class BlockingLane implements Queues.Lane {
    private final BlockingQueue<Payload> queue;

    BlockingLane(BlockingQueue<Payload> queue) {
        this.queue = queue;
    }

    @Override
    public void put(Payload payload) throws InterruptedException {
        queue.put(payload);
    }

    @Override
    public Payload take() throws InterruptedException {
        return queue.take();
    }

    @Override
    public Payload poll() {
        return queue.poll();
    }
}
