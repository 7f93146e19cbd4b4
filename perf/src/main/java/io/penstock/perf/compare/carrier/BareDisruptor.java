package io.penstock.perf.compare.carrier;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;

/** A ring buffer of the Disruptor with nothing around it: claimed and published by ones, or by so many at a time. */
final class BareDisruptor implements Carrier {
    private final RingBuffer<Payload> ring;
    private final int batch;
    private final Reading[] readers;

    BareDisruptor(int receivers, Waiting waiting, int batch) {
        ring = RingBuffer.createSingleProducer(
                Payload::new,
                CAPACITY,
                waiting == Waiting.SPIN ? new BusySpinWaitStrategy() : new BlockingWaitStrategy());
        this.batch = batch;
        readers = new Reading[receivers];
        for (int i = 0; i < receivers; i++) {
            readers[i] = new Reading(ring);
        }
    }

    @Override
    public Sender sender() {
        return batch == 1 ? new Writing(ring) : new BatchWriting(ring, batch);
    }

    @Override
    public Receiver receiver(int number) {
        return readers[number];
    }

    private static final class Writing implements Sender {
        private final RingBuffer<Payload> ring;

        Writing(RingBuffer<Payload> ring) {
            this.ring = ring;
        }

        @Override
        public void send(long sequence, long nanos) {
            long slot = ring.next();
            ring.get(slot).set(sequence, nanos);
            ring.publish(slot);
        }

        @Override
        public void flush() {}

        @Override
        public void end() {
            long slot = ring.next();
            ring.get(slot).setEnd();
            ring.publish(slot);
        }
    }

    private static final class BatchWriting implements Sender {
        private final RingBuffer<Payload> ring;
        private final int batch;
        private long next;
        private long claimed = -1;
        private long published = -1;

        BatchWriting(RingBuffer<Payload> ring, int batch) {
            this.ring = ring;
            this.batch = batch;
        }

        @Override
        public void send(long sequence, long nanos) {
            slot().set(sequence, nanos);
            if (next - 1 - published >= batch) {
                flush();
            }
        }

        @Override
        public void flush() {
            published = next - 1;
            ring.publish(published);
        }

        @Override
        public void end() {
            slot().setEnd();
            flush();
        }

        private Payload slot() {
            if (next > claimed) {
                claimed = ring.next(batch);
            }
            return ring.get(next++);
        }
    }

    private static final class Reading implements Receiver {
        private final RingBuffer<Payload> ring;
        private final SequenceBarrier barrier;
        private final Sequence consumed = new Sequence();
        private long next;

        Reading(RingBuffer<Payload> ring) {
            this.ring = ring;
            this.barrier = ring.newBarrier();
            ring.addGatingSequences(consumed);
        }

        @Override
        public boolean receive(Taker taker) throws InterruptedException {
            long last = Math.min(available(), next + BATCH - 1);
            for (; next <= last; next++) {
                Payload payload = ring.get(next);
                if (payload.instrumentId == Payload.END) {
                    ring.removeGatingSequence(consumed);
                    return false;
                }
                payload.copyTo(taker);
            }
            consumed.set(last);
            return true;
        }

        private long available() throws InterruptedException {
            try {
                return barrier.waitFor(next);
            } catch (AlertException | TimeoutException e) {
                throw new IllegalStateException("nobody alerts this barrier", e);
            }
        }
    }
}
