package io.penstock.strategies.quoting;

import io.penstock.api.HotPath;

/** Variance of the mid-price per second: given, or measured from step to step. In squares of units of currency. */
final class Variance {
    private final double given;
    private final double weight;
    private final int warmUp;
    private final double stepSeconds;
    private double last = Double.NaN;
    private double square;
    private int steps;

    /** @param given 0 to measure */
    Variance(double given, int span, double stepSeconds) {
        this.given = given;
        this.weight = 2.0 / (span + 1);
        this.warmUp = span;
        this.stepSeconds = stepSeconds;
    }

    @HotPath
    void sample(double mid) {
        double change = mid - last;
        last = mid;
        if (Double.isNaN(change)) {
            return;
        }
        square = steps == 0 ? change * change : square + weight * (change * change - square);
        steps = Math.min(steps + 1, warmUp);
    }

    /** What lay between the last step and the next was no market. */
    @HotPath
    void interrupt() {
        last = Double.NaN;
    }

    /** NaN before enough steps. */
    @HotPath
    double perSecond() {
        if (given > 0) {
            return given;
        }
        return steps < warmUp ? Double.NaN : square / stepSeconds;
    }
}
