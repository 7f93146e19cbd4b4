package io.penstock.feeds.dbn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes laid out by hand, field after field, as the structures of the specification list them. */
final class Wire {
    static final long TS_EVENT = 1_715_126_400_059_699_395L;
    static final long TS_RECV = 1_715_126_400_059_830_547L;

    private final ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    /** Starts with the header of a record. */
    static Wire record(int bytes, int rtype, int publisher, int instrument, long tsEvent) {
        return new Wire().u8(bytes / 4).u8(rtype).u16(publisher).u32(instrument).i64(tsEvent);
    }

    /** A whole mbo record. */
    static byte[] mbo(char action, char side, long orderId, long price, long size, int flags, long tsRecv) {
        return record(56, 0xa0, 1, 5602, TS_EVENT)
                .i64(orderId)
                .i64(price)
                .u32(size)
                .u8(flags)
                .u8(0)
                .u8(action)
                .u8(side)
                .i64(tsRecv)
                .u32(0)
                .u32(11)
                .bytes();
    }

    /** Metadata of version 1 without mappings. */
    static Wire metadata(int schema) {
        return new Wire()
                .text("DBN", 3)
                .u8(1)
                .u32(120)
                .text("GLBX.MDP3", 16)
                .u16(schema)
                .i64(TS_EVENT)
                .i64(-1)
                .i64(0)
                .i64(-1)
                .u8(1)
                .u8(0)
                .u8(0)
                .zeros(47)
                .zeros(20);
    }

    Wire u8(int value) {
        out.put((byte) value);
        return this;
    }

    Wire u16(int value) {
        out.putShort((short) value);
        return this;
    }

    Wire u32(long value) {
        out.putInt((int) value);
        return this;
    }

    Wire i64(long value) {
        out.putLong(value);
        return this;
    }

    Wire text(String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.put(bytes);
        return zeros(width - bytes.length);
    }

    Wire zeros(int count) {
        out.put(new byte[count]);
        return this;
    }

    Wire raw(byte[] bytes) {
        out.put(bytes);
        return this;
    }

    byte[] bytes() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }
}
