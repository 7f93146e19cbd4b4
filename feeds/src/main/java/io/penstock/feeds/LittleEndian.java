package io.penstock.feeds;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Little-endian numbers and NUL-padded texts in an array. Without state; any thread. */
public final class LittleEndian {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private LittleEndian() {}

    /** One unsigned byte. */
    public static int u8(byte[] in, int at) {
        return in[at] & 0xff;
    }

    /** Two unsigned bytes. */
    public static int u16(byte[] in, int at) {
        return Short.toUnsignedInt((short) SHORT.get(in, at));
    }

    /** Four signed bytes. */
    public static int i32(byte[] in, int at) {
        return (int) INT.get(in, at);
    }

    /** Four unsigned bytes. */
    public static long u32(byte[] in, int at) {
        return Integer.toUnsignedLong((int) INT.get(in, at));
    }

    /** Eight signed bytes. */
    public static long i64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    /** The bytes before the first NUL of a field, or all of them. */
    public static String text(byte[] in, int at, int bytes) {
        int length = 0;
        while (length < bytes && in[at + length] != 0) {
            length++;
        }
        return new String(in, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Puts the lowest byte. */
    public static void put8(byte[] out, int at, long value) {
        out[at] = (byte) value;
    }

    /** Puts the two lowest bytes. */
    public static void put16(byte[] out, int at, long value) {
        SHORT.set(out, at, (short) value);
    }

    /** Puts the four lowest bytes. */
    public static void put32(byte[] out, int at, long value) {
        INT.set(out, at, (int) value);
    }

    /** Puts eight bytes. */
    public static void put64(byte[] out, int at, long value) {
        LONG.set(out, at, value);
    }

    /** A text padded with NUL, cut to its field. */
    public static void putText(byte[] out, int at, int bytes, String text) {
        for (int i = 0; i < bytes; i++) {
            out[at + i] = i < text.length() ? (byte) text.charAt(i) : 0;
        }
    }

    private static VarHandle view(Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }
}
