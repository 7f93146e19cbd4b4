package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/**
 * A figure that the venue publishes (schema statistics; {@code StatMsg} in record.hpp for version 3 and in v1.hpp for
 * versions 1 and 2, whose quantity has four bytes).
 */
public final class StatisticsRecord extends DbnRecord {
    /** No quantity. */
    public static final long NO_QUANTITY = Long.MAX_VALUE;

    static final int TS_RECV = 16; // 8 bytes
    private static final int TS_REFERENCE = 24; // 8 bytes
    private static final int PRICE = 32; // 8 bytes
    private static final int QUANTITY = 40; // versions 1 and 2: 4 bytes, signed; version 3: 8 bytes, signed

    private static final int V1_BYTES = 64;
    private static final int V1_TAIL = 44;
    private static final int V3_BYTES = 80;
    private static final int V3_TAIL = 48;

    // Offsets from the tail, which follows the quantity.
    private static final int SEQUENCE = 0; // 4 bytes, unsigned
    private static final int TS_IN_DELTA = 4; // 4 bytes, signed
    private static final int STATISTIC = 8; // 2 bytes: 1 opening price, 3 settlement ... (StatType in enums.hpp)
    private static final int CHANNEL = 10; // 2 bytes
    private static final int UPDATE_ACTION = 12; // 1 new, 2 delete
    private static final int FLAGS = 13; // 6 bytes kept back behind it, in version 3 18

    /** Receive time. */
    public long tsRecv;
    /** Time that the figure refers to. */
    public long tsReference = Dbn.NO_TIME;
    /** The price, where the figure is one. */
    public long price = Dbn.NO_PRICE;
    /** The quantity, where the figure is one, else {@link #NO_QUANTITY}. */
    public long quantity = NO_QUANTITY;
    /** The venue's message number. */
    public long sequence;
    /** Receive time less the venue's sending time, in ns. */
    public int tsInDelta;
    /** Which figure, as {@code StatType} numbers it. */
    public int statistic;
    /** The venue's channel. */
    public int channelId;
    /** 1 new, 2 deleted. */
    public int updateAction = 1;
    /** The venue's bits. */
    public int flags;

    /** An empty record. */
    public StatisticsRecord() {
        super(Dbn.STATISTICS);
    }

    @Override
    int bytes(int version) {
        return version < 3 ? V1_BYTES : V3_BYTES;
    }

    @Override
    boolean fits(int length) {
        return length == V1_BYTES || length == V3_BYTES;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        tsRecv = LittleEndian.i64(in, at + TS_RECV);
        tsReference = LittleEndian.i64(in, at + TS_REFERENCE);
        price = LittleEndian.i64(in, at + PRICE);
        int narrow = LittleEndian.i32(in, at + QUANTITY);
        boolean wide = length == V3_BYTES;
        quantity = wide ? LittleEndian.i64(in, at + QUANTITY) : narrow == Integer.MAX_VALUE ? NO_QUANTITY : narrow;
        int tail = at + (wide ? V3_TAIL : V1_TAIL);
        sequence = LittleEndian.u32(in, tail + SEQUENCE);
        tsInDelta = LittleEndian.i32(in, tail + TS_IN_DELTA);
        statistic = LittleEndian.u16(in, tail + STATISTIC);
        channelId = LittleEndian.u16(in, tail + CHANNEL);
        updateAction = LittleEndian.u8(in, tail + UPDATE_ACTION);
        flags = LittleEndian.u8(in, tail + FLAGS);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + TS_RECV, tsRecv);
        LittleEndian.put64(out, at + TS_REFERENCE, tsReference);
        LittleEndian.put64(out, at + PRICE, price);
        boolean wide = version >= 3;
        if (wide) {
            LittleEndian.put64(out, at + QUANTITY, quantity);
        } else {
            LittleEndian.put32(out, at + QUANTITY, quantity == NO_QUANTITY ? Integer.MAX_VALUE : quantity);
        }
        int tail = at + (wide ? V3_TAIL : V1_TAIL);
        LittleEndian.put32(out, tail + SEQUENCE, sequence);
        LittleEndian.put32(out, tail + TS_IN_DELTA, tsInDelta);
        LittleEndian.put16(out, tail + STATISTIC, statistic);
        LittleEndian.put16(out, tail + CHANNEL, channelId);
        LittleEndian.put8(out, tail + UPDATE_ACTION, updateAction);
        LittleEndian.put8(out, tail + FLAGS, flags);
    }
}
