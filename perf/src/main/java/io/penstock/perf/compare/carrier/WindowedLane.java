package io.penstock.perf.compare.carrier;

import com.lmax.disruptor.Sequence;
import org.agrona.concurrent.IdleStrategy;

/** A queue without a bound, bounded by a count of what was taken, which the sender reads when it thinks that it is full. */
final class WindowedLane implements Queues.Lane {
    private final Queues.Lane queue;
    private final int capacity;
    private final IdleStrategy full;
    private final Sequence taken = new Sequence(0);
    private long put;
    private long room;

    WindowedLane(Queues.Lane queue, int capacity, Waiting waiting) {
        this.queue = queue;
        this.capacity = capacity;
        this.full = waiting.idle();
        this.room = capacity;
    }

    @Override
    public void put(Payload payload) throws InterruptedException {
        if (put == room) {
            awaitRoom();
        }
        put++;
        queue.put(payload);
    }

    @Override
    public Payload take() throws InterruptedException {
        Payload payload = queue.take();
        count();
        return payload;
    }

    @Override
    public Payload poll() {
        Payload payload = queue.poll();
        if (payload != null) {
            count();
        }
        return payload;
    }

    private void count() {
        taken.set(taken.get() + 1);
    }

    private void awaitRoom() {
        full.reset();
        room = taken.get() + capacity;
        while (put == room) {
            full.idle();
            room = taken.get() + capacity;
        }
    }
}
