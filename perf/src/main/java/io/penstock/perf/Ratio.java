package io.penstock.perf;

import java.util.Arrays;

/**
 * How many times as large one of two figures is, estimated from runs of both, with an interval that holds the truth in 95 of
 * 100 such experiments.
 *
 * @param estimate of it
 * @param low end of the interval; NaN without one
 * @param high end of the interval; NaN without one
 * @param pairs of runs
 */
public record Ratio(double estimate, double low, double high, int pairs) {
    /** Student's t for a two-sided interval of 95 %, by degrees of freedom from 1. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.96;

    /**
     * The geometric mean of the pairs' ratios, and Student's t on their logarithms.
     *
     * @param one positive figures; the n-th was measured beside the n-th of the other, and what has no pair does not count
     */
    public static Ratio ofPairs(double[] one, double[] other) {
        int pairs = Math.min(one.length, other.length);
        double[] logs = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            logs[i] = Math.log(other[i] / one[i]);
        }
        double mean = Arrays.stream(logs).average().orElse(Double.NaN);
        if (pairs < 2) {
            return new Ratio(Math.exp(mean), Double.NaN, Double.NaN, pairs);
        }
        double squares =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
        double t = pairs - 1 <= T.length ? T[pairs - 2] : NORMAL;
        double half = t * Math.sqrt(squares / (pairs - 1) / pairs);
        return new Ratio(Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half), pairs);
    }

    /** Whether there were pairs enough to tell. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** Whether a ratio lies in the interval. */
    public boolean includes(double ratio) {
        return low <= ratio && ratio <= high;
    }
}
