package io.penstock.feeds.pcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in an array, in network order or in that of the machine which wrote a capture. Without state; any thread. */
final class WireNumbers {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private WireNumbers() {}

    /** Two bytes in network order, unsigned. */
    static int u16(byte[] in, int at) {
        return (short) SHORT.get(in, at) & 0xffff;
    }

    /** Four bytes in network order. */
    static int i32(byte[] in, int at) {
        return (int) INT.get(in, at);
    }

    /** Eight bytes in network order. */
    static long i64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    /** Two bytes, unsigned. */
    static int u16(byte[] in, int at, boolean littleEndian) {
        short value = (short) SHORT.get(in, at);
        return (littleEndian ? Short.reverseBytes(value) : value) & 0xffff;
    }

    /** Four bytes. */
    static int i32(byte[] in, int at, boolean littleEndian) {
        int value = (int) INT.get(in, at);
        return littleEndian ? Integer.reverseBytes(value) : value;
    }

    /** Four bytes, unsigned. */
    static long u32(byte[] in, int at, boolean littleEndian) {
        return i32(in, at, littleEndian) & 0xffff_ffffL;
    }

    /** Eight bytes. */
    static long i64(byte[] in, int at, boolean littleEndian) {
        long value = (long) LONG.get(in, at);
        return littleEndian ? Long.reverseBytes(value) : value;
    }
}
