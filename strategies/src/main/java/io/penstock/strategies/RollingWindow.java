package io.penstock.strategies;

import io.penstock.api.HotPath;

/**
 * Mean and standard deviation of the last so many values. Doubles, as statistics are; values near zero keep them exact: the
 * caller takes a distance from something close by. Sums are made anew once a round, so that no rounding piles up.
 */
public final class RollingWindow {
    private final double[] values;
    private int size;
    private int next;
    private double sum;
    private double squares;

    /** @param length of the window, at least 2 */
    public RollingWindow(int length) {
        values = new double[length];
    }

    /** Adds a value; the oldest goes when there are too many. */
    @HotPath
    public void add(double value) {
        if (isFull()) {
            sum -= values[next];
            squares -= values[next] * values[next];
        } else {
            size++;
        }
        values[next] = value;
        sum += value;
        squares += value * value;
        next++;
        if (next == values.length) {
            next = 0;
            sumAnew();
        }
    }

    /** Whether there are as many values as the window is long. */
    @HotPath
    public boolean isFull() {
        return size == values.length;
    }

    /** Of the values there are; NaN of none. */
    @HotPath
    public double mean() {
        return sum / size;
    }

    /** Of the sample, that is with one less below the line; NaN of fewer than two. */
    @HotPath
    public double deviation() {
        return Math.sqrt(Math.max(0, squares - sum * sum / size) / (size - 1));
    }

    /** Forgets all. */
    @HotPath
    public void clear() {
        size = 0;
        next = 0;
        sum = 0;
        squares = 0;
    }

    private void sumAnew() {
        sum = 0;
        squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
    }
}
