package io.penstock.perf.compare.carrier;

import io.penstock.api.Side;
import io.penstock.api.event.EventKind;

/**
 * What is carried: an order that was added, with all that the engine's event says of one. All but the time follows from the
 * sequence, so that anybody can tell what a receiver should have seen. An object of it is written by its sender, then read
 * by its receivers.
 */
public final class Payload {
    /** The instrument of the last message, which has nothing else to say. */
    public static final int END = -1;
    /** Bytes of the fields. */
    static final int LENGTH = 64;

    static final byte ADD = (byte) EventKind.ORDER_ADD.ordinal();
    static final byte END_OF_GROUP = 1;

    private static final Side[] SIDES = Side.values();

    long sequence;
    long nanos;
    long received;
    long streamNanos;
    int instrumentId;
    byte kind;
    byte side;
    byte flags;
    long orderId;
    long price;
    long quantity;

    void set(long newSequence, long newNanos) {
        sequence = newSequence;
        nanos = newNanos;
        received = received(newSequence);
        streamNanos = newNanos;
        instrumentId = instrumentId(newSequence);
        kind = ADD;
        side = (byte) side(newSequence).ordinal();
        flags = END_OF_GROUP;
        orderId = orderId(newSequence);
        price = price(newSequence);
        quantity = quantity(newSequence);
    }

    void setEnd() {
        instrumentId = END;
    }

    void copyTo(Taker taker) {
        taker.take(
                sequence,
                nanos,
                received,
                (flags & END_OF_GROUP) != 0,
                instrumentId,
                SIDES[side],
                orderId,
                price,
                quantity);
    }

    /** The sum that a {@link Taker} has after the messages 0 to {@code messages - 1}. */
    public static long checksum(long messages) {
        Taker taker = new Taker();
        for (long sequence = 0; sequence < messages; sequence++) {
            taker.take(
                    sequence,
                    0,
                    received(sequence),
                    true,
                    instrumentId(sequence),
                    side(sequence),
                    orderId(sequence),
                    price(sequence),
                    quantity(sequence));
        }
        return taker.checksum();
    }

    static long received(long sequence) {
        return 1_000_000_000_000_000_000L + sequence * 50;
    }

    static int instrumentId(long sequence) {
        return (int) (sequence * 7) & 0x1ff;
    }

    static Side side(long sequence) {
        return (sequence & 1) == 0 ? Side.BUY : Side.SELL;
    }

    static long orderId(long sequence) {
        return sequence ^ 0x5555;
    }

    static long price(long sequence) {
        return 100_000_000_000L + (sequence & 0x7f) * 10_000_000L;
    }

    static long quantity(long sequence) {
        return 100 + (sequence & 0x3f);
    }
}
