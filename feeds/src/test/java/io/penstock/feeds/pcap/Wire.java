package io.penstock.feeds.pcap;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Bytes put together by hand: numbers in one order, texts, hexadecimal. */
public final class Wire {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean littleEndian;

    private Wire(boolean littleEndian) {
        this.littleEndian = littleEndian;
    }

    /** Network order. */
    public static Wire big() {
        return new Wire(false);
    }

    static Wire little() {
        return new Wire(true);
    }

    static Wire inOrder(boolean littleEndian) {
        return new Wire(littleEndian);
    }

    public Wire u8(int value) {
        return number(value, 1);
    }

    public Wire u16(int value) {
        return number(value, 2);
    }

    public Wire u32(long value) {
        return number(value, 4);
    }

    public Wire i64(long value) {
        return number(value, 8);
    }

    public Wire bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    public Wire hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    public Wire zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Zeros up to the next multiple of four bytes. */
    Wire padded() {
        return zeros(-bytes.size() & 3);
    }

    public int size() {
        return bytes.size();
    }

    public byte[] array() {
        return bytes.toByteArray();
    }

    private Wire number(long value, int width) {
        for (int i = 0; i < width; i++) {
            int shift = Byte.SIZE * (littleEndian ? i : width - 1 - i);
            bytes.write((int) (value >>> shift));
        }
        return this;
    }
}
