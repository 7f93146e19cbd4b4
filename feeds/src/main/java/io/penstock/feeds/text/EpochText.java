package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.Time;

/**
 * Numbers in bytes that count seconds, milli-, micro- or nanoseconds since the epoch, to ns. Which of them is told by the
 * digits before the point: no two meet between the years 1973 and 5138. Any thread.
 */
public final class EpochText {
    private static final int MOST_SECOND_DIGITS = 11;

    /** Of nanoseconds since the epoch, from 2001 to 2255. */
    public static final int NANO_DIGITS = 19;

    private EpochText() {}

    /** The nanoseconds in the nineteen digits at a place; {@link Time#NONE} when they are none, or end before {@code end}. */
    @HotPath
    public static long nanos(byte[] in, int at, int end) {
        int stop = at + NANO_DIGITS;
        boolean isOne = stop <= end && in[at] < '9' && Digits.end(in, at, stop) == stop;
        return isOne ? Digits.number(in, at, NANO_DIGITS) : Time.NONE;
    }

    /** Where digits with at most one point among them end. */
    @HotPath
    public static int end(byte[] in, int start, int end) {
        int at = Digits.end(in, start, end);
        return at < end && in[at] == '.' ? Digits.end(in, at + 1, end) : at;
    }

    /** The time {@code in[start..end)} in ns; {@link Time#NONE} when it is none. */
    @HotPath
    public static long parse(byte[] in, int start, int end) {
        return parse(in, start, end, decimals(Digits.end(in, start, end) - start));
    }

    /** The same in a unit that is known: 9 for seconds, 6 for milli-, 3 for micro-, 0 for nanoseconds. */
    @HotPath
    public static long parse(byte[] in, int start, int end, int decimals) {
        long nanos = DecimalText.parse(in, start, end, decimals);
        return nanos < 0 ? Time.NONE : nanos;
    }

    /** Decimals from the unit of a number of so many digits to ns. */
    public static int decimals(int digits) {
        int decimals = 9;
        for (int most = MOST_SECOND_DIGITS; digits > most && decimals > 0; most += 3) {
            decimals -= 3;
        }
        return decimals;
    }
}
