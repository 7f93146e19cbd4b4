package io.penstock.strategies.vpin;

import io.penstock.api.HotPath;

/**
 * Which part of a bar was bought, judged by its price change alone: bulk volume classification. The change is over its
 * standard deviation, so doubles are what the formula is made of.
 */
final class BulkSign {
    private double before = Double.NaN;
    private long changes;
    private double mean;
    private double squares;

    /** The part that was bought, 0 to 1, of a bar with this close; a half where nothing can be said yet. */
    @HotPath
    double boughtPart(long close) {
        double change = close - before;
        before = close;
        if (Double.isNaN(change)) {
            return 0.5;
        }
        changes++;
        double away = change - mean;
        mean += away / changes;
        squares += away * (change - mean);
        return changes < 2 || squares <= 0 ? 0.5 : normal(change / Math.sqrt(squares / (changes - 1)));
    }

    /**
     * The standard normal distribution function, to 7.5e-8: Abramowitz and Stegun, "Handbook of Mathematical Functions",
     * 26.2.17.
     */
    @HotPath
    static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * series;
        return x < 0 ? tail : 1 - tail;
    }
}
