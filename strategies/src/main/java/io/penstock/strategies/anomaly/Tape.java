package io.penstock.strategies.anomaly;

import io.penstock.api.Instrument;

/** What the rules keep of one instrument. */
final class Tape {
    final Instrument instrument;
    final Neighbours neighbours;
    final Run run;
    final ChangeRate changes;
    /** By ordinal of {@link Anomaly}. */
    final long[] found = new long[Anomaly.values().length];

    long trades;

    Tape(Instrument instrument, Rules rules) {
        this.instrument = instrument;
        neighbours = new Neighbours(rules.window(), rules.deviations(), rules.granularity());
        run = new Run(rules.run(), rules.movePercent(), rules.withinNs());
        changes = new ChangeRate(rules.intervalNs(), rules.stuffing(), rules.changes());
    }

    long found() {
        long sum = 0;
        for (long count : found) {
            sum += count;
        }
        return sum;
    }
}
