package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays, lowest byte first. */
final class LittleEndian {
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    @HotPath
    static short getShort(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at);
    }

    @HotPath
    static int getInt(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    @HotPath
    static long getLong(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    @HotPath
    static void putShort(byte[] bytes, int at, int value) {
        SHORTS.set(bytes, at, (short) value);
    }

    @HotPath
    static void putInt(byte[] bytes, int at, int value) {
        INTS.set(bytes, at, value);
    }

    @HotPath
    static void putLong(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }
}
