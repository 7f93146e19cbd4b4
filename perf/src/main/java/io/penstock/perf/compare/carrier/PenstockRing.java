package io.penstock.perf.compare.carrier;

import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.thread.WaitProfile;

/** The engine's own ring, with the stamps that it takes at full speed. */
final class PenstockRing implements Carrier {
    private static final int SAMPLE_EVERY = 64;

    private final EventRing ring;
    private final RingReader[] readers;

    PenstockRing(int receivers, Waiting waiting) {
        WaitProfile profile = waiting == Waiting.SPIN ? WaitProfile.LATENCY : WaitProfile.QUIET;
        ring = new EventRing(CAPACITY, profile, SAMPLE_EVERY, instrument -> true, SteadyClock::nanos);
        readers = new RingReader[receivers];
        for (int i = 0; i < receivers; i++) {
            readers[i] = ring.newReader();
        }
    }

    @Override
    public Sender sender() {
        return new Writing(ring.writer());
    }

    @Override
    public Receiver receiver(int number) {
        return new Reading(readers[number]);
    }

    private static final class Writing implements Sender {
        private final RingWriter writer;

        Writing(RingWriter writer) {
            this.writer = writer;
        }

        @Override
        public void send(long sequence, long nanos) {
            writer.header(nanos, Payload.received(sequence), sequence, nanos);
            writer.addOrder(
                    Payload.instrumentId(sequence),
                    Payload.orderId(sequence),
                    Payload.side(sequence),
                    Payload.price(sequence),
                    Payload.quantity(sequence),
                    0);
            writer.endGroup();
        }

        @Override
        public void flush() {
            writer.flush();
        }

        @Override
        public void end() {
            writer.end();
        }
    }

    private static final class Reading implements Receiver {
        private final RingReader reader;
        private long next;

        Reading(RingReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean receive(Taker taker) throws InterruptedException {
            long last = Math.min(reader.await(next), next + BATCH - 1);
            for (; next <= last; next++) {
                RingEvent event = reader.get(next);
                if (event.isEnd()) {
                    return false;
                }
                taker.take(
                        event.sequence(),
                        event.tsEvent(),
                        event.tsRecv(),
                        event.endOfGroup(),
                        event.instrumentId(),
                        event.side(),
                        event.orderId(),
                        event.price(),
                        event.quantity());
            }
            reader.release(last);
            return true;
        }
    }
}
