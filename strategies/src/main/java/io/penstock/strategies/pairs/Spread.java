package io.penstock.strategies.pairs;

import io.penstock.api.HotPath;
import io.penstock.strategies.RollingWindow;

/** The spread over its window, and the position that it asks for: 1 long of it, -1 short, 0 none. */
final class Spread {
    private final double entry;
    private final double exit;
    private final double stop;
    private final RollingWindow window;
    private int position;
    /** After a stop, until the score has come back. */
    private boolean barred;

    private double score = Double.NaN;
    private long samples;
    private long entries;
    private long stops;

    Spread(int window, double entry, double exit, double stop) {
        this.window = new RollingWindow(window);
        this.entry = entry;
        this.exit = exit;
        this.stop = stop;
    }

    @HotPath
    void sample(double value) {
        samples++;
        if (window.isFull() && window.deviation() > 0) {
            score = (value - window.mean()) / window.deviation();
            judge();
        }
        window.add(value);
    }

    int position() {
        return position;
    }

    /** Of the last sample, in standard deviations; NaN before the window is full. */
    double score() {
        return score;
    }

    long samples() {
        return samples;
    }

    long entries() {
        return entries;
    }

    long stops() {
        return stops;
    }

    private void judge() {
        double away = Math.abs(score);
        if (position != 0) {
            boolean isBack = -position * score <= exit;
            boolean isLost = -position * score >= stop;
            if (isBack || isLost) {
                position = 0;
                barred = isLost;
                stops += isLost ? 1 : 0;
            }
        } else if (barred) {
            barred = away > exit;
        } else if (away >= entry && away < stop) {
            position = score > 0 ? -1 : 1;
            entries++;
        }
    }
}
