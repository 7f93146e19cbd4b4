package io.penstock.strategies.anomaly;

import io.penstock.api.HotPath;

/** Changes of a book by interval of stream time, and whether an interval has far more of them than those before it. */
final class ChangeRate {
    /** Intervals with changes before one can be judged. */
    private static final int LEAST_INTERVALS = 30;

    private final long intervalNs;
    private final double deviations;
    private final long least;
    private long interval = Long.MIN_VALUE;
    private long count;
    private boolean stuffed;
    private long intervals;
    private double mean;
    private double squares;

    ChangeRate(long intervalNs, double deviations, long least) {
        this.intervalNs = intervalNs;
        this.deviations = deviations;
        this.least = least;
    }

    /** A change. @return true when it makes its interval stuffed, once an interval */
    @HotPath
    boolean count(long nowNanos) {
        long current = Math.floorDiv(nowNanos, intervalNs);
        if (current != interval) {
            keep();
            interval = current;
        }
        count++;
        if (stuffed || count < least || intervals < LEAST_INTERVALS) {
            return false;
        }
        stuffed = count > mean + deviations * Math.sqrt(squares / (intervals - 1));
        return stuffed;
    }

    /** Changes in the present interval. */
    long changes() {
        return count;
    }

    private void keep() {
        if (count > 0 && !stuffed) {
            intervals++;
            double away = count - mean;
            mean += away / intervals;
            squares += away * (count - mean);
        }
        count = 0;
        stuffed = false;
    }
}
