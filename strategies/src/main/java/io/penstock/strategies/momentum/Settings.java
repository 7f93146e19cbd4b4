package io.penstock.strategies.momentum;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.strategies.Sizes;

/**
 * The parameters of a run.
 *
 * @param stepNs time between samples
 * @param micro samples the micro-price, not the mid-price
 * @param fast span of the fast average in samples
 * @param slow span of the slow average in samples
 * @param bandBps lead of the fast average that enters
 * @param stopBps loss that leaves; 0 never
 * @param holdNs age that leaves; 0 never
 * @param size of a position in whole units
 * @param shorts whether positions may be short
 * @param fee for each whole unit traded, at scale 1e-9
 * @param orders whether what it fills is sent as orders too
 */
record Settings(
        long stepNs,
        boolean micro,
        int fast,
        int slow,
        double bandBps,
        double stopBps,
        long holdNs,
        double size,
        boolean shorts,
        long fee,
        boolean orders) {
    static final String STEP = "step";
    static final String PRICE = "price";
    static final String FAST = "fast";
    static final String SLOW = "slow";
    static final String BAND = "band";
    static final String STOP = "stop";
    static final String HOLD = "hold";
    static final String SIZE = "size";
    static final String SHORTS = "shorts";
    static final String FEE = "fee";
    static final String ORDERS = "orders";

    Settings {
        if (fast >= slow) {
            throw new IllegalArgumentException(FAST + "=" + fast + ": must be less than " + SLOW + "=" + slow);
        }
    }

    static Settings of(Parameters parameters) {
        return new Settings(
                parameters.getDurationNs(STEP),
                parameters.getText(PRICE).equals("micro"),
                parameters.getInt(FAST),
                parameters.getInt(SLOW),
                parameters.getDouble(BAND),
                parameters.getDouble(STOP),
                parameters.getDurationNs(HOLD),
                parameters.getDouble(SIZE),
                parameters.getFlag(SHORTS),
                parameters.getPrice(FEE),
                parameters.getFlag(ORDERS));
    }

    /** The size in an instrument's own unit, as {@link Sizes#quantity}. */
    long quantity(Instrument instrument) {
        return Sizes.quantity(size, instrument);
    }
}
