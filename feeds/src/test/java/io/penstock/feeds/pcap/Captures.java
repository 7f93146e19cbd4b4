package io.penstock.feeds.pcap;

import io.penstock.api.Time;

/** Captures put together after draft-ietf-opsawg-pcap and draft-ietf-opsawg-pcapng. */
public final class Captures {
    static final long SECONDS = 1_692_711_000L;

    private Captures() {}

    /** Microseconds, little-endian, Ethernet: the packets a millisecond apart. */
    public static byte[] pcap(byte[]... frames) {
        Wire wire = fileHeader(true, 0xa1b2c3d4L, LinkLayer.ETHERNET);
        for (int i = 0; i < frames.length; i++) {
            record(wire, 1_000L * i, frames[i].length, frames[i]);
        }
        return wire.array();
    }

    /** When {@link #pcap} captured a packet. */
    public static long nanos(int packet) {
        return SECONDS * Time.SECOND_NS + 1_000_000L * packet;
    }

    static Wire fileHeader(boolean littleEndian, long magic, int linkType) {
        return Wire.inOrder(littleEndian)
                .u32(magic)
                .u16(2)
                .u16(4)
                .u32(0)
                .u32(0)
                .u32(65_535)
                .u32(linkType);
    }

    static void record(Wire wire, long fraction, int original, byte[] frame) {
        wire.u32(SECONDS).u32(fraction).u32(frame.length).u32(original).bytes(frame);
    }

    /** Little-endian, one Ethernet interface in nanoseconds, enhanced blocks: the packets a millisecond apart. */
    public static byte[] pcapng(byte[]... frames) {
        Wire wire = Wire.little();
        wire.bytes(section(true, 1)).bytes(face(true, LinkLayer.ETHERNET, 0, "0900 0100 09000000 0000 0000"));
        for (int i = 0; i < frames.length; i++) {
            wire.bytes(enhanced(true, 0, nanos(i), frames[i].length, frames[i]));
        }
        return wire.array();
    }

    static byte[] section(boolean littleEndian, int major) {
        return block(
                littleEndian,
                0x0a0d0d0aL,
                Wire.inOrder(littleEndian)
                        .u32(0x1a2b3c4dL)
                        .u16(major)
                        .u16(0)
                        .i64(-1)
                        .array());
    }

    /** @param options as they stand in the block */
    static byte[] face(boolean littleEndian, int linkType, int snapLength, String options) {
        return block(
                littleEndian,
                1,
                Wire.inOrder(littleEndian)
                        .u16(linkType)
                        .u16(0)
                        .u32(snapLength)
                        .hex(options)
                        .array());
    }

    static byte[] enhanced(boolean littleEndian, int face, long time, int original, byte[] frame) {
        return block(
                littleEndian,
                6,
                Wire.inOrder(littleEndian)
                        .u32(face)
                        .u32(time >>> 32)
                        .u32(time)
                        .u32(frame.length)
                        .u32(original)
                        .bytes(frame)
                        .padded()
                        .array());
    }

    static byte[] block(boolean littleEndian, long type, byte[] body) {
        return Wire.inOrder(littleEndian)
                .u32(type)
                .u32(12 + body.length)
                .bytes(body)
                .u32(12 + body.length)
                .array();
    }
}
