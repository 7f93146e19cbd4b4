package io.penstock.strategies.composite;

import io.penstock.api.HotPath;
import io.penstock.api.Notional;
import io.penstock.api.Price;

/** An average weighted by how long each value stood, exact until it is asked for. */
final class AverageOverTime {
    /** Values times ns: a price times a day's ns does not fit 64 bits. */
    private final Notional sum = new Notional();

    private long totalNs;

    @HotPath
    void add(long value, long ns) {
        Price.notional(value, ns, sum);
        totalNs += ns;
    }

    /** Rounded toward zero; {@link Price#NONE} when nothing was added. */
    long get() {
        return sum.averagePrice(totalNs);
    }
}
