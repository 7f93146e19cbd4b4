package io.penstock.perf.compare.carrier;

import java.util.Queue;
import org.agrona.concurrent.IdleStrategy;

/** A bounded queue that is asked again and again, with pauses as the way of waiting says. */
final class PolledQueue implements Queues.Lane {
    private final Queue<Payload> queue;
    private final IdleStrategy full;
    private final IdleStrategy empty;

    PolledQueue(Queue<Payload> queue, Waiting waiting) {
        this.queue = queue;
        this.full = waiting.idle();
        this.empty = waiting.idle();
    }

    @Override
    public void put(Payload payload) {
        if (!queue.offer(payload)) {
            full.reset();
            while (!queue.offer(payload)) {
                full.idle();
            }
        }
    }

    @Override
    public Payload take() {
        Payload payload = queue.poll();
        if (payload == null) {
            empty.reset();
            for (payload = queue.poll(); payload == null; payload = queue.poll()) {
                empty.idle();
            }
        }
        return payload;
    }

    @Override
    public Payload poll() {
        return queue.poll();
    }
}
