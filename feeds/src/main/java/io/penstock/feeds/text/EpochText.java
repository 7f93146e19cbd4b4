package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.Time;

/**
 * Numbers in bytes that count seconds, milli-, micro- or nanoseconds since the epoch, to ns. Which of them is told by the
 * digits before the point: no two meet between the years 1973 and 5138. Any thread.
 */
public final class EpochText {
    private static final int MOST_SECOND_DIGITS = 11;

    private EpochText() {}

    /** The time {@code in[start..end)} in ns; {@link Time#NONE} when it is none. */
    @HotPath
    public static long parse(byte[] in, int start, int end) {
        int digits = 0;
        while (start + digits < end && in[start + digits] >= '0' && in[start + digits] <= '9') {
            digits++;
        }
        return parse(in, start, end, decimals(digits));
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
