package io.penstock.perf.compare.carrier;

import io.penstock.api.Side;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.AtomicBuffer;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.RingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** A ring of bytes for each receiver, outside the heap, the fields written and read in place. */
final class AgronaRings implements Carrier {
    /** Room for about {@link Carrier#CAPACITY} messages with their headers. */
    private static final int BYTES = 1 << 20;

    private static final int MESSAGE = 1;
    private static final int END = 2;

    private static final int SEQUENCE = 0;
    private static final int NANOS = 8;
    private static final int RECEIVED = 16;
    private static final int STREAM = 24;
    private static final int ORDER = 32;
    private static final int PRICE = 40;
    private static final int QUANTITY = 48;
    private static final int INSTRUMENT = 56;
    private static final int KIND = 60;
    private static final int SIDE = 61;
    private static final int FLAGS = 62;

    private static final Side[] SIDES = Side.values();

    private final RingBuffer[] rings;
    private final Waiting waiting;

    AgronaRings(int receivers, Waiting waiting, Function<AtomicBuffer, RingBuffer> kind) {
        this.waiting = waiting;
        rings = new RingBuffer[receivers];
        for (int i = 0; i < receivers; i++) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(BYTES + RingBufferDescriptor.TRAILER_LENGTH);
            rings[i] = kind.apply(new UnsafeBuffer(bytes));
        }
    }

    @Override
    public Sender sender() {
        return new Writing(rings, waiting.idle());
    }

    @Override
    public Receiver receiver(int number) {
        return new Reading(rings[number], waiting.idle());
    }

    private static final class Writing implements Sender {
        private final RingBuffer[] rings;
        private final IdleStrategy idle;

        Writing(RingBuffer[] rings, IdleStrategy idle) {
            this.rings = rings;
            this.idle = idle;
        }

        @Override
        public void send(long sequence, long nanos) {
            for (RingBuffer ring : rings) {
                int at = claim(ring, MESSAGE);
                AtomicBuffer buffer = ring.buffer();
                buffer.putLong(at + SEQUENCE, sequence);
                buffer.putLong(at + NANOS, nanos);
                buffer.putLong(at + RECEIVED, Payload.received(sequence));
                buffer.putLong(at + STREAM, nanos);
                buffer.putLong(at + ORDER, Payload.orderId(sequence));
                buffer.putLong(at + PRICE, Payload.price(sequence));
                buffer.putLong(at + QUANTITY, Payload.quantity(sequence));
                buffer.putInt(at + INSTRUMENT, Payload.instrumentId(sequence));
                buffer.putByte(at + KIND, Payload.ADD);
                buffer.putByte(at + SIDE, (byte) Payload.side(sequence).ordinal());
                buffer.putByte(at + FLAGS, Payload.END_OF_GROUP);
                ring.commit(at);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void end() {
            for (RingBuffer ring : rings) {
                ring.commit(claim(ring, END));
            }
        }

        private int claim(RingBuffer ring, int type) {
            int at = ring.tryClaim(type, Payload.LENGTH);
            if (at < 0) {
                idle.reset();
                for (at = ring.tryClaim(type, Payload.LENGTH); at < 0; at = ring.tryClaim(type, Payload.LENGTH)) {
                    idle.idle();
                }
            }
            return at;
        }
    }

    private static final class Reading implements Receiver, MessageHandler {
        private final RingBuffer ring;
        private final IdleStrategy idle;
        private Taker taker;
        private boolean ended;

        Reading(RingBuffer ring, IdleStrategy idle) {
            this.ring = ring;
            this.idle = idle;
        }

        @Override
        public boolean receive(Taker newTaker) {
            taker = newTaker;
            if (ring.read(this, BATCH) == 0) {
                idle.reset();
                while (ring.read(this, BATCH) == 0) {
                    idle.idle();
                }
            }
            return !ended;
        }

        @Override
        public void onMessage(int type, MutableDirectBuffer buffer, int at, int length) {
            if (type == END) {
                ended = true;
                return;
            }
            taker.take(
                    buffer.getLong(at + SEQUENCE),
                    buffer.getLong(at + NANOS),
                    buffer.getLong(at + RECEIVED),
                    (buffer.getByte(at + FLAGS) & Payload.END_OF_GROUP) != 0,
                    buffer.getInt(at + INSTRUMENT),
                    SIDES[buffer.getByte(at + SIDE)],
                    buffer.getLong(at + ORDER),
                    buffer.getLong(at + PRICE),
                    buffer.getLong(at + QUANTITY));
        }
    }
}
