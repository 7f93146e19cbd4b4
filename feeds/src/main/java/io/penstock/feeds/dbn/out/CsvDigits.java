package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.LittleEndian;

/**
 * Numbers as ASCII digits in an array. Eight at a time: the halves, quarters and eighths of a number are divided side by side
 * in one long, its lowest byte the first digit, which is stored whole. What stands behind the digits is overwritten, up to
 * {@link #SLACK} bytes. Without state; any thread.
 */
final class CsvDigits {
    /** Bytes that may be written beyond the end that a method returns. */
    static final int SLACK = 8;

    private static final int EIGHT_DIGITS = 100_000_000;
    private static final long SIXTEEN_DIGITS = 10_000_000_000_000_000L;
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private CsvDigits() {}

    /** An unsigned number without leading zeros. @return where it ends */
    @HotPath
    static int put(long value, byte[] out, int at) {
        if (value >= 0 && value < EIGHT_DIGITS) {
            return putShort((int) value, out, at);
        }
        if (value >= 0 && value < SIXTEEN_DIGITS) {
            long high = value / EIGHT_DIGITS;
            int end = putShort((int) high, out, at);
            return putEight((int) (value - high * EIGHT_DIGITS), out, end);
        }
        long top = Long.divideUnsigned(value, SIXTEEN_DIGITS);
        long rest = value - top * SIXTEEN_DIGITS;
        long high = rest / EIGHT_DIGITS;
        int end = putEight((int) high, out, putShort((int) top, out, at));
        return putEight((int) (rest - high * EIGHT_DIGITS), out, end);
    }

    /** Nine digits of a number below 10^9. @return where they end */
    @HotPath
    static int putNine(int value, byte[] out, int at) {
        int tenth = value / 10;
        putEight(tenth, out, at);
        out[at + 8] = (byte) ('0' + (value - 10 * tenth));
        return at + 9;
    }

    private static int putEight(int value, byte[] out, int at) {
        LittleEndian.put64(out, at, digits(value) | ZEROS);
        return at + 8;
    }

    /** Of at most eight digits. */
    private static int putShort(int value, byte[] out, int at) {
        long digits = digits(value);
        // The last digit stands even if it is a zero.
        int leadingZeros = Long.numberOfTrailingZeros(digits | (1L << 56)) >>> 3;
        LittleEndian.put64(out, at, (digits | ZEROS) >>> (leadingZeros << 3));
        return at + 8 - leadingZeros;
    }

    /** Eight digits, one in each byte. Multiplying and shifting divides exactly in the ranges that occur here. */
    private static long digits(int value) {
        int high = value / 10_000;
        long fours = high | ((long) (value - high * 10_000) << 32);
        long hundreds = ((fours * 5_243) >>> 19) & 0x0000_007f_0000_007fL;
        long twos = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000f_000f_000f_000fL;
        return tens | ((twos - tens * 10) << 8);
    }
}
