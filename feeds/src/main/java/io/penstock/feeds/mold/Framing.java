package io.penstock.feeds.mold;

/** How a packet says its session, its first number and how many messages follow. Immutable; any thread. */
public enum Framing {
    /** As the specification has it. */
    MOLDUDP64(Mold.HEADER),
    /**
     * What test generators write in its place: two bytes of session, eight bytes of sequence counted from 0, and always one
     * message block. Such packets say neither heartbeat nor end.
     */
    SHORT(10);

    private static final int SHORT_SEQUENCE = 2;

    private final int headerBytes;

    Framing(int headerBytes) {
        this.headerBytes = headerBytes;
    }

    /** Bytes before the first message block. */
    public int headerBytes() {
        return headerBytes;
    }

    /** True when as many message blocks as stated fill the packet exactly. */
    public boolean isWhole(byte[] in, int from, int to) {
        if (to - from < headerBytes) {
            return false;
        }
        int count = count(in, from);
        int blocks = count == Mold.END_OF_SESSION ? 0 : count;
        return sequence(in, from) >= 0 && Mold.fills(in, from + headerBytes, to, blocks);
    }

    /** Messages in a packet that is whole, {@link Mold#HEARTBEAT} or {@link Mold#END_OF_SESSION}. */
    public int count(byte[] in, int from) {
        return this == SHORT ? 1 : Mold.count(in, from);
    }

    long sequence(byte[] in, int from) {
        return Mold.i64(in, from + (this == SHORT ? SHORT_SEQUENCE : Mold.SEQUENCE));
    }

    /** True when packets of this number have had their numbers wiped out: the specification counts from 1. */
    boolean isUnnumbered(long sequence) {
        return this == MOLDUDP64 && sequence == 0;
    }

    long sessionHigh(byte[] in, int from) {
        return this == SHORT ? 0 : Mold.i64(in, from + Mold.SESSION);
    }

    int sessionLow(byte[] in, int from) {
        return Mold.u16(in, from + Mold.SESSION + (this == SHORT ? 0 : Long.BYTES));
    }
}
