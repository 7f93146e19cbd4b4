package io.penstock.strategies.breakout;

import io.penstock.api.Parameters;

/**
 * The parameters of a run; durations count from the beginning of the session.
 *
 * @param rangeNs whose trades make the range
 * @param lastNs in which it enters
 * @param exitNs after which it leaves
 * @param narrowestBps range that is none
 * @param size of a position in whole units
 */
record Terms(long rangeNs, long lastNs, long exitNs, double narrowestBps, double size) {
    static final String RANGE = "range";
    static final String LAST = "last";
    static final String EXIT = "exit";
    static final String NARROWEST = "narrowest";
    static final String SIZE = "size";

    Terms {
        if (rangeNs >= lastNs || lastNs > exitNs) {
            throw new IllegalArgumentException(
                    RANGE + ", " + LAST + ", " + EXIT + ": must follow one another, the last two may be equal");
        }
    }

    static Terms of(Parameters parameters) {
        return new Terms(
                parameters.getDurationNs(RANGE),
                parameters.getDurationNs(LAST),
                parameters.getDurationNs(EXIT),
                parameters.getDouble(NARROWEST),
                parameters.getDouble(SIZE));
    }
}
