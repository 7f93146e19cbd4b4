package io.penstock.feeds.text;

import io.penstock.api.HotPath;

/** Decimal numbers in bytes to scaled longs, exactly or not at all. Any thread. */
public final class DecimalText {
    /** What is no decimal number, has digits that the scale cannot hold, or does not fit. */
    public static final long INVALID = Long.MIN_VALUE;

    /** So many digits always fit a long. */
    static final int SAFE_DIGITS = 18;

    /** A number of more bytes is nothing that a market says. */
    private static final int MAX_BYTES = 64;

    private static final int MAX_EXPONENT = 99;

    private static final long[] POWERS = new long[SAFE_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= SAFE_DIGITS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private DecimalText() {}

    /**
     * The number {@code in[start..end)} times {@code 10^decimals}: digits with at most one point, perhaps a sign in front
     * and an exponent behind. {@link #INVALID} for anything else, also for {@link Long#MAX_VALUE}, which means absence.
     */
    @HotPath
    public static long parse(byte[] in, int start, int end, int decimals) {
        int length = end - start;
        if (length == 0 || length > SAFE_DIGITS + 1) {
            return parseLong(in, start, end, decimals);
        }
        int point = Digits.end(in, start, end);
        if (point == end) {
            // Nineteen digits fit below nine times ten to the eighteen: nanoseconds since the epoch are such.
            return length <= SAFE_DIGITS || in[start] < '9'
                    ? scale(Digits.number(in, start, length), decimals)
                    : parseLong(in, start, end, decimals);
        }
        int fraction = end - point - 1;
        if (in[point] != '.' || length == 1 || Digits.end(in, point + 1, end) != end) {
            return parseLong(in, start, end, decimals);
        }
        long whole = Digits.number(in, start, point - start);
        return scale(whole * POWERS[fraction] + Digits.number(in, point + 1, fraction), decimals - fraction);
    }

    /** Ten to a power from 0 to 18. */
    @HotPath
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** Any form, one digit at a time; zeros are kept back until it is known that a digit follows that counts. */
    private static long parseLong(byte[] in, int start, int end, int decimals) {
        if (end - start > MAX_BYTES) {
            return INVALID;
        }
        int at = start;
        boolean negative = at < end && in[at] == '-';
        if (negative || (at < end && in[at] == '+')) {
            at++;
        }
        long value = 0;
        int power = 0;
        int zeros = 0;
        int digits = 0;
        boolean afterPoint = false;
        for (; at < end; at++) {
            int digit = in[at] - '0';
            if (digit == 0) {
                zeros++;
            } else if (digit > 0 && digit <= 9) {
                long shifted = scale(value, zeros + 1);
                if (shifted == INVALID || shifted > Long.MAX_VALUE - digit) {
                    return INVALID;
                }
                value = shifted + digit;
                zeros = 0;
            } else if (in[at] == '.' && !afterPoint) {
                afterPoint = true;
                continue;
            } else {
                break;
            }
            digits++;
            power -= afterPoint ? 1 : 0;
        }
        int exponent = at < end ? exponent(in, at, end) : 0;
        if (digits == 0 || exponent > MAX_EXPONENT) {
            return INVALID;
        }
        long scaled = scale(value, power + zeros + exponent + decimals);
        return scaled == INVALID || !negative ? scaled : -scaled;
    }

    /** What follows the digits: {@code e} with at most two digits; more than {@link #MAX_EXPONENT} when it is no exponent. */
    private static int exponent(byte[] in, int from, int end) {
        int at = from + 1;
        boolean negative = at < end && in[at] == '-';
        if (negative || (at < end && in[at] == '+')) {
            at++;
        }
        if ((in[from] | 0x20) != 'e' || at == end || end - at > 2) {
            return MAX_EXPONENT + 1;
        }
        int exponent = 0;
        for (; at < end; at++) {
            if (in[at] < '0' || in[at] > '9') {
                return MAX_EXPONENT + 1;
            }
            exponent = exponent * 10 + in[at] - '0';
        }
        return negative ? -exponent : exponent;
    }

    /** {@code value * 10^power}, exactly; {@code value} is not negative. */
    @HotPath
    static long scale(long value, int power) {
        if (value == 0) {
            return 0;
        }
        if (power >= 0) {
            if (power > SAFE_DIGITS || Math.multiplyHigh(value, POWERS[power]) != 0) {
                return INVALID;
            }
            long scaled = value * POWERS[power];
            return scaled < 0 || scaled == Long.MAX_VALUE ? INVALID : scaled;
        }
        if (power < -SAFE_DIGITS) {
            return INVALID;
        }
        long scaled = value / POWERS[-power];
        return scaled * POWERS[-power] == value ? scaled : INVALID;
    }
}
