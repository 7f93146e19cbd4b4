package io.penstock.strategies.imbalance;

import io.penstock.api.HotPath;

/** How signals and samples came out, of one instrument or of all. */
final class Score {
    long buys;
    long sells;
    long overlapping;
    long voided;
    long hits;
    long misses;
    long unmoved;
    private double halfSpreadBps;
    /** Moves in basis points, positive where the signal pointed. */
    private final Moments moves = new Moments();
    /** Imbalance against move, of samples. */
    private final Moments samples = new Moments();

    @HotPath
    void opened(int direction) {
        if (direction > 0) {
            buys++;
        } else {
            sells++;
        }
    }

    /** @param moveBps the move of the mid-price in basis points, positive when up */
    @HotPath
    void measured(Measurement measurement, double moveBps) {
        if (!measurement.signal) {
            samples.add(measurement.imbalance, moveBps);
            return;
        }
        double move = measurement.direction() * moveBps;
        if (move > 0) {
            hits++;
        } else if (move < 0) {
            misses++;
        } else {
            unmoved++;
        }
        moves.add(move, move);
        halfSpreadBps += measurement.halfSpreadBps;
    }

    long signals() {
        return buys + sells;
    }

    long measured() {
        return hits + misses + unmoved;
    }

    long samples() {
        return samples.count();
    }

    /** Mean move in basis points toward where the signals pointed; NaN when none was measured. */
    double meanMoveBps() {
        return moves.meanX();
    }

    /** Mean move over its standard error; NaN for fewer than two moves or moves that are all alike. */
    double tStatistic() {
        return moves.tStatisticX();
    }

    /** What crossing half the spread would have cost, on average, in basis points. */
    double meanHalfSpreadBps() {
        return measured() == 0 ? Double.NaN : halfSpreadBps / measured();
    }

    /** Correlation of imbalance and move over the samples; NaN when one of them never varied. */
    double informationCoefficient() {
        return samples.correlation();
    }
}
