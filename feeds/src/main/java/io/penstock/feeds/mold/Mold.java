package io.penstock.feeds.mold;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The layout of a downstream packet after Nasdaq's "MoldUDP64 Protocol Specification" 1.00, and nothing else. Numbers are
 * big-endian and unsigned.
 */
public final class Mold {
    static final int SESSION = 0; // 10 bytes
    static final int SEQUENCE = 10; // 8 bytes: of the first message, or of the next one to come
    static final int COUNT = 18; // 2 bytes

    /** Bytes before the first message block. */
    public static final int HEADER = 20;

    /** Bytes of the length before each message. */
    public static final int BLOCK_HEADER = 2;

    /** The count of a packet that says only which number comes next. */
    public static final int HEARTBEAT = 0;

    /** The count of a packet that says that the session has ended. */
    public static final int END_OF_SESSION = 0xffff;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Mold() {}

    /** Messages in the packet at {@code from}, or {@link #HEARTBEAT}, or {@link #END_OF_SESSION}. */
    static int count(byte[] in, int from) {
        return u16(in, from + COUNT);
    }

    /**
     * Whether the message blocks from {@code at} on are as many as stated and end where the packet ends.
     *
     * @param count messages stated
     */
    public static boolean fills(byte[] in, int at, int to, int count) {
        int next = at;
        for (int i = 0; i < count; i++) {
            if (to - next < BLOCK_HEADER) {
                return false;
            }
            next += BLOCK_HEADER + u16(in, next);
        }
        return next == to;
    }

    /** Two bytes, as of the length of a message block. */
    public static int u16(byte[] in, int at) {
        return (short) SHORT.get(in, at) & 0xffff;
    }

    static long i64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }
}
