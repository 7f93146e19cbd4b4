package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/**
 * A trade or a change with no, one or ten levels beside it (schemas trades, mbp-1, tbbo, mbp-10, bbo, cmbp-1, cbbo, tcbbo;
 * {@code TradeMsg}, {@code Mbp1Msg}, {@code Mbp10Msg}, {@code BboMsg}, {@code Cmbp1Msg} and {@code CbboMsg} in record.hpp,
 * the same in versions 1 to 3). Where one of these keeps bytes back that another uses, they are zero: bbo has no action,
 * depth and delta, consolidated ones have no depth and sequence.
 */
public final class BookRecord extends DbnRecord {
    /** The most levels that a record has. */
    public static final int MAX_LEVELS = 10;

    static final int LEVELS = 48; // each 32 bytes
    static final int LEVEL_BYTES = 32;

    private static final int PRICE = 16; // 8 bytes
    private static final int SIZE = 24; // 4 bytes, unsigned
    private static final int ACTION = 28; // A, C, M, R, T
    private static final int SIDE = 29; // A ask, B bid, N none; of a trade the aggressor
    private static final int FLAGS = 30; // 1 byte
    private static final int DEPTH = 31; // 1 byte
    static final int TS_RECV = 32; // 8 bytes
    private static final int TS_IN_DELTA = 40; // 4 bytes, signed
    private static final int SEQUENCE = 44; // 4 bytes, unsigned

    // Of a level, offsets from its start.
    private static final int BID_PRICE = 0; // 8 bytes
    private static final int ASK_PRICE = 8; // 8 bytes
    private static final int BID_SIZE = 16; // 4 bytes, unsigned
    private static final int ASK_SIZE = 20; // 4 bytes, unsigned
    private static final int BID_COUNT = 24; // 4 bytes, orders; of a consolidated level 2 bytes, its publisher
    private static final int ASK_COUNT = 28; // as before

    /** Price of the trade or change; of bbo and cbbo the price of the last trade. */
    public long price;
    /** Quantity of it. */
    public long size;
    /** A, C, M, R or T; 0 in bbo and cbbo. */
    public char action;
    /** A, B or N. */
    public char side;
    /** Bits as in {@link Dbn}. */
    public int flags;
    /** Level that changed. */
    public int depth;
    /** Receive time. */
    public long tsRecv;
    /** Receive time less the venue's sending time, in ns. */
    public int tsInDelta;
    /** The venue's message number. */
    public long sequence;
    /** Best first. */
    public final long[] bidPrice = new long[MAX_LEVELS];

    public final long[] askPrice = new long[MAX_LEVELS];
    public final long[] bidSize = new long[MAX_LEVELS];
    public final long[] askSize = new long[MAX_LEVELS];
    /** Orders at the level; of a consolidated one the publisher whose it is. */
    public final long[] bidCount = new long[MAX_LEVELS];

    public final long[] askCount = new long[MAX_LEVELS];

    /** An empty record of one of these types, which decides how many levels it has. */
    public BookRecord(int rtype) {
        super(rtype);
    }

    /** Levels of a record of a type: 0, 1 or 10. */
    static int levels(int rtype) {
        return rtype == Dbn.TRADES ? 0 : rtype == Dbn.MBP_10 ? MAX_LEVELS : 1;
    }

    static int bytesOf(int rtype) {
        return LEVELS + levels(rtype) * LEVEL_BYTES;
    }

    @Override
    int bytes(int version) {
        return bytesOf(rtype);
    }

    @Override
    boolean fits(int length) {
        return length == bytesOf(rtype);
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        price = LittleEndian.i64(in, at + PRICE);
        size = LittleEndian.u32(in, at + SIZE);
        action = (char) LittleEndian.u8(in, at + ACTION);
        side = (char) LittleEndian.u8(in, at + SIDE);
        flags = LittleEndian.u8(in, at + FLAGS);
        depth = LittleEndian.u8(in, at + DEPTH);
        tsRecv = LittleEndian.i64(in, at + TS_RECV);
        tsInDelta = LittleEndian.i32(in, at + TS_IN_DELTA);
        sequence = LittleEndian.u32(in, at + SEQUENCE);
        int levels = levels(rtype);
        for (int i = 0; i < levels; i++) {
            int level = at + LEVELS + i * LEVEL_BYTES;
            bidPrice[i] = LittleEndian.i64(in, level + BID_PRICE);
            askPrice[i] = LittleEndian.i64(in, level + ASK_PRICE);
            bidSize[i] = LittleEndian.u32(in, level + BID_SIZE);
            askSize[i] = LittleEndian.u32(in, level + ASK_SIZE);
            bidCount[i] = LittleEndian.u32(in, level + BID_COUNT);
            askCount[i] = LittleEndian.u32(in, level + ASK_COUNT);
        }
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + PRICE, price);
        LittleEndian.put32(out, at + SIZE, size);
        LittleEndian.put8(out, at + ACTION, action);
        LittleEndian.put8(out, at + SIDE, side);
        LittleEndian.put8(out, at + FLAGS, flags);
        LittleEndian.put8(out, at + DEPTH, depth);
        LittleEndian.put64(out, at + TS_RECV, tsRecv);
        LittleEndian.put32(out, at + TS_IN_DELTA, tsInDelta);
        LittleEndian.put32(out, at + SEQUENCE, sequence);
        int levels = levels(rtype);
        for (int i = 0; i < levels; i++) {
            int level = at + LEVELS + i * LEVEL_BYTES;
            LittleEndian.put64(out, level + BID_PRICE, bidPrice[i]);
            LittleEndian.put64(out, level + ASK_PRICE, askPrice[i]);
            LittleEndian.put32(out, level + BID_SIZE, bidSize[i]);
            LittleEndian.put32(out, level + ASK_SIZE, askSize[i]);
            LittleEndian.put32(out, level + BID_COUNT, bidCount[i]);
            LittleEndian.put32(out, level + ASK_COUNT, askCount[i]);
        }
    }
}
