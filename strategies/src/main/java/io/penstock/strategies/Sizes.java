package io.penstock.strategies;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;

/** Sizes as people say them, in whole units, and as instruments count them. */
public final class Sizes {
    private static final double MOST_QUANTITY = 1e18;

    private Sizes() {}

    /** A size in an instrument's own unit; 0 when that is less than one or more than can be counted. */
    @HotPath
    public static long quantity(double wholeUnits, Instrument instrument) {
        double quantity = Math.rint(wholeUnits * Math.pow(10, instrument.quantityDecimals()));
        return quantity <= MOST_QUANTITY ? (long) quantity : 0;
    }

    /** The smallest step of price that people expect of an instrument, at scale 1e-9; venues may have another. */
    public static long tick(Instrument instrument) {
        long tick = 1;
        for (int decimals = Price.DECIMALS; decimals > instrument.priceDecimals(); decimals--) {
            tick *= 10;
        }
        return tick;
    }
}
