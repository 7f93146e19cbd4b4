package io.penstock.perf.compare.carrier;

import java.util.function.IntFunction;

/**
 * A queue for each receiver, of objects that are used again: twice as many as may be under way, so that each has been read
 * before it is written again. What is compared is the queue, and not how fast objects are made.
 */
final class Queues implements Carrier {
    /** One queue of objects that its receiver only reads. */
    interface Lane {
        /** The sender waits for room, of at most {@link Carrier#CAPACITY} messages. */
        void put(Payload payload) throws InterruptedException;

        /** The receiver waits for a message. */
        Payload take() throws InterruptedException;

        /** The next message if it is there, else null. */
        Payload poll();
    }

    private final Lane[] lanes;

    Queues(int receivers, IntFunction<Lane> lanes) {
        this.lanes = new Lane[receivers];
        for (int i = 0; i < receivers; i++) {
            this.lanes[i] = lanes.apply(CAPACITY);
        }
    }

    @Override
    public Sender sender() {
        return new Putting(lanes);
    }

    @Override
    public Receiver receiver(int number) {
        return new Taking(lanes[number]);
    }

    private static final class Putting implements Sender {
        private final Lane[] lanes;
        private final Payload[] pool = new Payload[2 * CAPACITY];

        Putting(Lane[] lanes) {
            this.lanes = lanes;
            for (int i = 0; i < pool.length; i++) {
                pool[i] = new Payload();
            }
        }

        @Override
        public void send(long sequence, long nanos) throws InterruptedException {
            Payload payload = pool[(int) sequence & (pool.length - 1)];
            payload.set(sequence, nanos);
            for (Lane lane : lanes) {
                lane.put(payload);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void end() throws InterruptedException {
            Payload last = new Payload();
            last.setEnd();
            for (Lane lane : lanes) {
                lane.put(last);
            }
        }
    }

    private static final class Taking implements Receiver {
        private final Lane lane;

        Taking(Lane lane) {
            this.lane = lane;
        }

        @Override
        public boolean receive(Taker taker) throws InterruptedException {
            Payload payload = lane.take();
            for (int i = 0; payload != null; i++) {
                if (payload.instrumentId == Payload.END) {
                    return false;
                }
                payload.copyTo(taker);
                payload = i + 1 < BATCH ? lane.poll() : null;
            }
            return true;
        }
    }
}
