package io.penstock.perf;

import java.util.Arrays;
import java.util.Collection;

/** The same figure measured again and again, at least once. Immutable. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** In any order. */
    public static Sample of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        int size = sorted.length;
        return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }

    /** The smallest. */
    public double least() {
        return sorted[0];
    }

    /** The largest. */
    public double most() {
        return sorted[sorted.length - 1];
    }

    /** Lower end of an interval that holds the true median with at least 95 %, whatever the distribution; see {@link #rank}. */
    public double low() {
        return sorted[rank()];
    }

    /** Upper end of it. */
    public double high() {
        return sorted[sorted.length - 1 - rank()];
    }

    /** How many there are. */
    public int size() {
        return sorted.length;
    }

    /**
     * How many values may be left out at each end: the largest number such that so few of n fair coins fall on one side in
     * at most 2.5 % of all cases. With fewer than six values nothing may be, and less than 95 % is reached.
     */
    private int rank() {
        int size = sorted.length;
        double probability = Math.pow(0.5, size);
        double below = probability;
        int rank = 0;
        while (below <= 0.025) {
            rank++;
            probability *= (double) (size - rank + 1) / rank;
            below += probability;
        }
        return Math.max(0, rank - 1);
    }
}
