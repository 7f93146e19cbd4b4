package io.penstock.strategies.anomaly;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;

/** The first findings, in columns made once, so that finding allocates nothing. */
final class Findings {
    private final long[] nanos;
    private final Instrument[] instruments;
    private final Anomaly[] anomalies;
    private final long[] prices;
    private final double[] measures;
    private int size;

    Findings(int most) {
        nanos = new long[most];
        instruments = new Instrument[most];
        anomalies = new Anomaly[most];
        prices = new long[most];
        measures = new double[most];
    }

    /** Keeps a finding while there is room. {@code price} of the trade; {@code Price.NONE} of what is none. */
    @HotPath
    void add(long atNanos, Instrument instrument, Anomaly anomaly, long price, double measure) {
        if (size < nanos.length) {
            nanos[size] = atNanos;
            instruments[size] = instrument;
            anomalies[size] = anomaly;
            prices[size] = price;
            measures[size++] = measure;
        }
    }

    void write(Results.Table table) {
        for (int i = 0; i < size; i++) {
            table.row(
                    Figures.time(nanos[i]),
                    instruments[i].symbol(),
                    instruments[i].venue(),
                    anomalies[i].label,
                    Figures.price(prices[i], instruments[i]),
                    Figures.cell(measures[i], 2),
                    anomalies[i].unit);
        }
    }
}
