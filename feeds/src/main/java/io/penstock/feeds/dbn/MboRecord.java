package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/** A change of one order (schema mbo; {@code MboMsg} in record.hpp, the same in versions 1 to 3). */
public final class MboRecord extends DbnRecord {
    static final int BYTES = 56;

    private static final int ORDER_ID = 16; // 8 bytes
    private static final int PRICE = 24; // 8 bytes
    private static final int SIZE = 32; // 4 bytes, unsigned
    private static final int FLAGS = 36; // 1 byte
    private static final int CHANNEL = 37; // 1 byte
    private static final int ACTION = 38; // A add, C cancel, M modify, R clear, T trade, F fill, N none
    private static final int SIDE = 39; // A ask, B bid, N none
    static final int TS_RECV = 40; // 8 bytes
    private static final int TS_IN_DELTA = 48; // 4 bytes, signed
    private static final int SEQUENCE = 52; // 4 bytes, unsigned

    /** The venue's order id. */
    public long orderId;
    /** Price of the order or trade. */
    public long price;
    /** Quantity added, cancelled, traded, or after a modify what the order has. */
    public long size;
    /** Bits as in {@link Dbn}. */
    public int flags;
    /** The venue's channel. */
    public int channelId;
    /** A, C, M, R, T, F or N. */
    public char action;
    /** A, B or N. */
    public char side;
    /** Receive time. */
    public long tsRecv;
    /** Receive time less the venue's sending time, in ns. */
    public int tsInDelta;
    /** The venue's message number. */
    public long sequence;

    /** An empty record. */
    public MboRecord() {
        super(Dbn.MBO);
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
        orderId = LittleEndian.i64(in, at + ORDER_ID);
        price = LittleEndian.i64(in, at + PRICE);
        size = LittleEndian.u32(in, at + SIZE);
        flags = LittleEndian.u8(in, at + FLAGS);
        channelId = LittleEndian.u8(in, at + CHANNEL);
        action = (char) LittleEndian.u8(in, at + ACTION);
        side = (char) LittleEndian.u8(in, at + SIDE);
        tsRecv = LittleEndian.i64(in, at + TS_RECV);
        tsInDelta = LittleEndian.i32(in, at + TS_IN_DELTA);
        sequence = LittleEndian.u32(in, at + SEQUENCE);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + ORDER_ID, orderId);
        LittleEndian.put64(out, at + PRICE, price);
        LittleEndian.put32(out, at + SIZE, size);
        LittleEndian.put8(out, at + FLAGS, flags);
        LittleEndian.put8(out, at + CHANNEL, channelId);
        LittleEndian.put8(out, at + ACTION, action);
        LittleEndian.put8(out, at + SIDE, side);
        LittleEndian.put64(out, at + TS_RECV, tsRecv);
        LittleEndian.put32(out, at + TS_IN_DELTA, tsInDelta);
        LittleEndian.put32(out, at + SEQUENCE, sequence);
    }
}
