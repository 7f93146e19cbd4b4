package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/** A bar; its time is the start of the interval (schemas ohlcv; {@code OhlcvMsg} in record.hpp, the same in all versions). */
public final class OhlcvRecord extends DbnRecord {
    static final int BYTES = 56;

    private static final int OPEN = 16; // 8 bytes
    private static final int HIGH = 24; // 8 bytes
    private static final int LOW = 32; // 8 bytes
    private static final int CLOSE = 40; // 8 bytes
    private static final int VOLUME = 48; // 8 bytes

    /** First price. */
    public long open;
    /** Highest price. */
    public long high;
    /** Lowest price. */
    public long low;
    /** Last price. */
    public long close;
    /** Quantity traded. */
    public long volume;

    /** An empty record of one of the bar types. */
    public OhlcvRecord(int rtype) {
        super(rtype);
    }

    @Override
    int bytes(int version) {
        return BYTES;
    }

    @Override
    boolean fits(int length) {
        return length == BYTES;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        open = LittleEndian.i64(in, at + OPEN);
        high = LittleEndian.i64(in, at + HIGH);
        low = LittleEndian.i64(in, at + LOW);
        close = LittleEndian.i64(in, at + CLOSE);
        volume = LittleEndian.i64(in, at + VOLUME);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + OPEN, open);
        LittleEndian.put64(out, at + HIGH, high);
        LittleEndian.put64(out, at + LOW, low);
        LittleEndian.put64(out, at + CLOSE, close);
        LittleEndian.put64(out, at + VOLUME, volume);
    }
}
