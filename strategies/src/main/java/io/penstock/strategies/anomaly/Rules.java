package io.penstock.strategies.anomaly;

import io.penstock.api.Parameters;

/**
 * The thresholds of a run.
 *
 * @param window good trades that a price is compared with
 * @param deviations that make an outlier
 * @param granularity distance that never makes one, at scale 1e-9
 * @param run trades one way that make a crash or spike
 * @param movePercent that they make at least
 * @param withinNs that they take at most
 * @param intervalNs in which changes of a book are counted
 * @param stuffing deviations that make stuffing
 * @param changes in an interval that may be stuffing
 */
record Rules(
        int window,
        double deviations,
        long granularity,
        int run,
        double movePercent,
        long withinNs,
        long intervalNs,
        double stuffing,
        long changes) {
    static final String WINDOW = "window";
    static final String DEVIATIONS = "deviations";
    static final String GRANULARITY = "granularity";
    static final String RUN = "run";
    static final String MOVE = "move";
    static final String WITHIN = "within";
    static final String INTERVAL = "interval";
    static final String STUFFING = "stuffing";
    static final String CHANGES = "changes";
    static final String LIST = "list";

    static Rules of(Parameters parameters) {
        return new Rules(
                parameters.getInt(WINDOW),
                parameters.getDouble(DEVIATIONS),
                parameters.getPrice(GRANULARITY),
                parameters.getInt(RUN),
                parameters.getDouble(MOVE),
                parameters.getDurationNs(WITHIN),
                parameters.getDurationNs(INTERVAL),
                parameters.getDouble(STUFFING),
                parameters.getLong(CHANGES));
    }
}
