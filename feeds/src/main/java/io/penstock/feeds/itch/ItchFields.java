package io.penstock.feeds.itch;

import io.penstock.api.Price;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a message that is all there: big-endian, prices with four implied decimals to scale 1e-9. */
final class ItchFields {
    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private static final long PRICE4 = Price.ONE / 10_000;
    private static final int FOUR_SPACES = 0x20202020;

    private ItchFields() {}

    static int int16(byte[] in, int at) {
        return (short) SHORT.get(in, at) & 0xffff;
    }

    static long int32(byte[] in, int at) {
        return (int) INT.get(in, at) & 0xffff_ffffL;
    }

    static long int64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    /** Nanoseconds since midnight of the message at {@code at}. */
    static long timestamp(byte[] in, int at) {
        return int64(in, at + Itch.TRACKING) & Itch.MAX_TIMESTAMP;
    }

    static long price4(byte[] in, int at) {
        return int32(in, at) * PRICE4;
    }

    /** Where the specification says that zero means none. */
    static long priceOrNone(byte[] in, int at) {
        long price = int32(in, at);
        return price == 0 ? Price.NONE : price * PRICE4;
    }

    /** Four ASCII letters; 0 when all are spaces. */
    static int letters(byte[] in, int at) {
        int value = (int) INT.get(in, at);
        return value == FOUR_SPACES ? 0 : value;
    }

    /** A stock symbol without its padding. */
    static String stock(byte[] in, int at) {
        return new String(in, at, Itch.STOCK_BYTES, StandardCharsets.ISO_8859_1).strip();
    }

    private static VarHandle view(Class<?> type) {
        return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
    }
}
