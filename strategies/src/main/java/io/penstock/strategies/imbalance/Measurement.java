package io.penstock.strategies.imbalance;

/** One move being waited for. Each instrument owns two, for its signal and its sample, and uses them again and again. */
final class Measurement {
    final Watch watch;
    final boolean signal;

    boolean open;
    /** Stream time at which the move is over. */
    long dueNanos;
    /** Mid-price at its start, in units of 1e-9. */
    double mid;
    /** Half the spread at its start, in basis points of the mid-price. */
    double halfSpreadBps;

    double imbalance;

    /** The one due next; a link of {@link MeasurementQueue}. */
    Measurement next;

    Measurement(Watch watch, boolean signal) {
        this.watch = watch;
        this.signal = signal;
    }

    /** 1 when it points up, -1 when down. */
    int direction() {
        return imbalance > 0 ? 1 : -1;
    }
}
