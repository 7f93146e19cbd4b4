package io.penstock.feeds.pcap;

import io.penstock.api.HotPath;
import io.penstock.api.Time;

/**
 * How an interface of a pcapng capture counts time: in units of 10^-n or 2^-n seconds, from an offset in seconds (options
 * if_tsresol and if_tsoffset of draft-ietf-opsawg-pcapng, section 4.2). Total: a resolution that nothing could count in
 * has no times. Immutable; any thread.
 */
final class CaptureClock {
    /** What counts where no option says otherwise: microseconds. */
    static final CaptureClock MICROS = new CaptureClock(6, 0);

    private static final int BINARY = 0x80;
    private static final int NANO_EXPONENT = 9;
    /** 10^18 is the largest power that a long holds. */
    private static final int MOST_EXPONENT = 18;

    private static final int MOST_SHIFT = 63;
    private static final long MOST_SECONDS = Long.MAX_VALUE / Time.SECOND_NS - 1;

    /** Units become ns by this factor; 0 when they are finer. */
    private final long factor;
    /** Units become ns by this divisor; 0 when they are coarser or binary. */
    private final long divisor;
    /** Units become seconds by this many bits; -1 when they are decimal. */
    private final int shift;

    private final long offsetNs;
    private final boolean isAbsurd;

    /** @param resolution as it stands in the option, 0 to 255 */
    CaptureClock(int resolution, long offsetSeconds) {
        int exponent = resolution & ~BINARY;
        boolean binary = (resolution & BINARY) != 0;
        isAbsurd = exponent > (binary ? MOST_SHIFT : MOST_EXPONENT + NANO_EXPONENT)
                || offsetSeconds > MOST_SECONDS
                || offsetSeconds < -MOST_SECONDS;
        shift = binary ? exponent : -1;
        factor = !binary && exponent <= NANO_EXPONENT ? power(NANO_EXPONENT - exponent) : 0;
        divisor = !binary && !isAbsurd && exponent > NANO_EXPONENT ? power(exponent - NANO_EXPONENT) : 0;
        offsetNs = isAbsurd ? 0 : offsetSeconds * Time.SECOND_NS;
    }

    /** Ns since the epoch; {@link Time#NONE} when they are before it, after 2262, or absurd. */
    @HotPath
    long nanos(long units) {
        if (isAbsurd) {
            return Time.NONE;
        }
        long nanos = sinceOffset(units);
        long sum = nanos + offsetNs;
        boolean overflows = ((nanos ^ sum) & (offsetNs ^ sum)) < 0;
        return nanos < 0 || sum < 0 || overflows ? Time.NONE : sum;
    }

    /** Negative when a long cannot hold it. Units are unsigned. */
    private long sinceOffset(long units) {
        if (factor != 0) {
            return Math.multiplyHigh(units, factor) == 0 && units >= 0 ? units * factor : -1;
        }
        if (divisor != 0) {
            return Long.divideUnsigned(units, divisor);
        }
        long seconds = units >>> shift;
        if (seconds < 0 || seconds > MOST_SECONDS) {
            return -1;
        }
        if (shift == 0) {
            return seconds * Time.SECOND_NS;
        }
        long fraction = units & ((1L << shift) - 1);
        long high = Math.multiplyHigh(fraction, Time.SECOND_NS);
        long low = fraction * Time.SECOND_NS;
        return seconds * Time.SECOND_NS + (high << (Long.SIZE - shift) | low >>> shift);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
