package io.penstock.engine.replay;

import java.math.BigDecimal;

/**
 * The pace of a replay.
 *
 * @param factor how many seconds of the recording pass in one of ours, above 0; infinite for as fast as the machine goes
 */
public record Speed(double factor) {
    /** As fast as the machine goes. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    static final double SLOWEST = 1e-6;
    static final double FASTEST = 1e6;

    /** Refuses what is no pace. */
    public Speed {
        if (factor != Double.POSITIVE_INFINITY && !(factor >= SLOWEST && factor <= FASTEST)) {
            throw new IllegalArgumentException("speed=" + factor + ": max, or a factor in 0.000001..1000000");
        }
    }

    /**
     * From its text: {@code max}, {@code 1}, {@code 10}, {@code 0.5}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            return new Speed(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("speed=" + text + ": max, or a factor such as 1, 10 or 0.5", e);
        }
    }

    /** Whether the replay keeps the recording's own pace, faster or slower. */
    public boolean isPaced() {
        return factor != Double.POSITIVE_INFINITY;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return isPaced() ? BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString() : "max";
    }
}
