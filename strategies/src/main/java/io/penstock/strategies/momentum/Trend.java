package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;

/**
 * A fast and a slow exponential average of one price. A span of n samples weighs the newest with {@code 2 / (n + 1)}; both
 * averages start at the first sample.
 */
final class Trend {
    private final double fastWeight;
    private final double slowWeight;
    private final int warmUp;
    private double fast;
    private double slow;
    private int samples;

    Trend(int fastSpan, int slowSpan) {
        fastWeight = 2.0 / (fastSpan + 1);
        slowWeight = 2.0 / (slowSpan + 1);
        warmUp = slowSpan;
    }

    @HotPath
    void reset() {
        samples = 0;
    }

    @HotPath
    void sample(double price) {
        if (samples == 0) {
            fast = price;
            slow = price;
        } else {
            fast += fastWeight * (price - fast);
            slow += slowWeight * (price - slow);
        }
        samples = Math.min(samples + 1, warmUp);
    }

    /** Lead of the fast average in basis points of the slow one; NaN before as many samples as the slow span has. */
    @HotPath
    double leadBps() {
        return samples < warmUp || slow == 0 ? Double.NaN : 1e4 * (fast - slow) / Math.abs(slow);
    }
}
