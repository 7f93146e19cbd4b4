package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal digits in bytes, eight at a time: without a branch for each digit, which the lengths of prices make a processor
 * guess wrong. The first byte is the lowest of a word. Any thread.
 */
final class Digits {
    /** Digits that a word holds. */
    static final int WORD = Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long ZEROS = ONES * '0';
    private static final long TOPS = ONES << 7;
    /** Makes a top bit of anything above nine. */
    private static final long ABOVE_NINE = ONES * (0x7f - 9);

    private Digits() {}

    /** The eight bytes at a place, all of which must be there. */
    @HotPath
    static long word(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    /** The top bits of the bytes of a word that are no digits. */
    @HotPath
    static long others(long word) {
        long values = word ^ ZEROS;
        return (((values & ~TOPS) + ABOVE_NINE) | values) & TOPS;
    }

    /** The number of the first byte whose top bit is set; {@link #WORD} when none is. */
    @HotPath
    static int first(long others) {
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /** What the first digits of a word say, 1 to 8 of them. */
    @HotPath
    static long value(long word, int count) {
        long digits = (word ^ ZEROS) << (Long.SIZE - Byte.SIZE * count);
        long pairs = ((digits * 2_561) >>> 8) & 0x00ff_00ff_00ff_00ffL;
        long fours = ((pairs * 6_553_601) >>> 16) & 0x0000_ffff_0000_ffffL;
        return (fours * 42_949_672_960_001L) >>> 32;
    }

    /** The first byte of {@code in[from..to)} that is no digit, or {@code to}. */
    @HotPath
    static int end(byte[] in, int from, int to) {
        int at = from;
        while (at + WORD <= in.length) {
            int count = first(others(word(in, at)));
            at += count;
            if (count < WORD || at >= to) {
                return Math.min(at, to);
            }
        }
        while (at < to && ((in[at] - '0') & 0xff) <= 9) {
            at++;
        }
        return at;
    }

    /** What so many digits say, 0 to 18 of them, or 19 that fit a long. */
    @HotPath
    static long number(byte[] in, int from, int count) {
        long number = 0;
        int at = from;
        int left = count;
        while (left > 0 && at + WORD <= in.length) {
            int step = Math.min(left, WORD);
            number = number * DecimalText.power(step) + value(word(in, at), step);
            at += step;
            left -= step;
        }
        for (; left > 0; left--) {
            number = number * 10 + in[at++] - '0';
        }
        return number;
    }
}
