package io.penstock.perf.alloc;

import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;

/** Takes events out of a ring and does nothing with them. A thread of its own. */
final class RingReading implements Runnable {
    private final RingReader reader;
    private final long events;
    private HopBytes bytes;

    /** @param events about as many as will come */
    RingReading(RingReader reader, long events) {
        this.reader = reader;
        this.events = events;
    }

    /** After the end. */
    HopBytes bytes() {
        return bytes;
    }

    @Override
    public void run() {
        LaterHalf half = new LaterHalf(events, () -> 0);
        try {
            bytes = half.end("queue", drain(half));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whatever ended this reader, the feed must not wait for it.
            reader.stop();
        }
    }

    private long drain(LaterHalf half) throws InterruptedException {
        long next = 0;
        while (true) {
            long last = reader.await(next);
            if (last < next) {
                return next;
            }
            for (; next <= last; next++) {
                RingEvent event = reader.get(next);
                if (event.isEnd()) {
                    return next;
                }
            }
            half.done(next);
            reader.release(last);
        }
    }
}
