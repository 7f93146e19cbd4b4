package io.penstock.strategies.vpin;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.Time;

/** The flow of one instrument: its buckets, and what the figure did. */
final class Flow {
    final Instrument instrument;
    private final Buckets buckets;
    private final double alarm;
    private final BulkSign bulkSign = new BulkSign();
    /** Volume since the bar before. */
    long barVolume;

    long volume;
    long unsigned;
    long alarms;
    double last = Double.NaN;
    double highest = Double.NaN;
    long highestNanos = Time.NONE;
    private double sum;
    private long figures;

    Flow(Instrument instrument, long wholeUnits, int count, double alarm) {
        this.instrument = instrument;
        this.alarm = alarm;
        buckets = new Buckets(inUnitsOf(instrument, wholeUnits), count);
    }

    /** Where one bucket would be more than can be counted, none is ever full. */
    private static long inUnitsOf(Instrument instrument, long wholeUnits) {
        double units = wholeUnits * Math.pow(10, instrument.quantityDecimals());
        return units < Long.MAX_VALUE ? Math.round(units) : Long.MAX_VALUE;
    }

    @HotPath
    void trade(Side aggressor, long quantity, long nanos) {
        if (aggressor == Side.NONE) {
            unsigned += quantity;
            pour(quantity, quantity / 2, nanos);
        } else {
            pour(quantity, aggressor == Side.BUY ? quantity : 0, nanos);
        }
    }

    /** Divides the volume since the bar before. */
    @HotPath
    void divideBar(long close, long nanos) {
        double part = bulkSign.boughtPart(close);
        long bar = barVolume;
        barVolume = 0;
        if (bar > 0) {
            pour(bar, Math.round(part * bar), nanos);
        }
    }

    long full() {
        return buckets.full();
    }

    double mean() {
        return figures == 0 ? Double.NaN : sum / figures;
    }

    /** Over several buckets both sides are divided alike, so that none is all of one side by the order of pouring. */
    private void pour(long quantity, long bought, long nanos) {
        volume += quantity;
        long left = Math.min(quantity, buckets.capacity());
        long boughtLeft = share(bought, left, quantity);
        while (left > 0) {
            long poured = Math.min(left, buckets.room());
            long pouredBought = share(boughtLeft, poured, left);
            left -= poured;
            boughtLeft -= pouredBought;
            if (buckets.pour(pouredBought, poured - pouredBought)) {
                measure(nanos);
            }
        }
    }

    /** What of {@code bought} goes with {@code part} of {@code whole}; exact where it is all of one side. */
    private static long share(long bought, long part, long whole) {
        if (part == whole || bought == 0) {
            return bought;
        }
        return bought == whole ? part : Math.min(part, Math.round((double) bought * part / whole));
    }

    private void measure(long nanos) {
        double figure = buckets.vpin();
        if (Double.isNaN(figure)) {
            return;
        }
        boolean wasBelow = Double.isNaN(last) || last < alarm;
        alarms += wasBelow && figure >= alarm ? 1 : 0;
        last = figure;
        sum += figure;
        figures++;
        if (Double.isNaN(highest) || figure > highest) {
            highest = figure;
            highestNanos = nanos;
        }
    }
}
