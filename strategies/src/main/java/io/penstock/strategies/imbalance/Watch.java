package io.penstock.strategies.imbalance;

import io.penstock.api.Instrument;

/** What is known of one instrument. */
final class Watch {
    final Instrument instrument;
    final Measurement signal = new Measurement(this, true);
    final Measurement sample = new Measurement(this, false);
    final Score score = new Score();

    /** Mid-price at the end of the last group, in units of 1e-9; NaN when that book was not usable. */
    double mid = Double.NaN;

    /** The threshold that the imbalance is beyond: 1 upper, -1 lower, 0 none. */
    int beyond;

    Watch(Instrument instrument) {
        this.instrument = instrument;
    }
}
