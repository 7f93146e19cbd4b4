package io.penstock.strategies.vpin;

import io.penstock.api.HotPath;

/**
 * Buckets of equal volume: the one that fills, and how uneven each of the last full ones was. Quantities are whole, so
 * nothing is lost to rounding however long it runs.
 */
final class Buckets {
    private final long size;
    private final long[] uneven;
    private long unevenSum;
    private int oldest;
    private long full;
    /** Bought minus sold in the bucket that fills. */
    private long net;

    private long filled;

    Buckets(long size, int count) {
        this.size = size;
        uneven = new long[count];
    }

    /** Volume that still fits the bucket that fills; never zero. */
    @HotPath
    long room() {
        return size - filled;
    }

    /** Volume of all the buckets that the figure spans; pouring more changes nothing but counts. */
    @HotPath
    long capacity() {
        return size > Long.MAX_VALUE / uneven.length ? Long.MAX_VALUE : size * uneven.length;
    }

    /** Pours volume in; no more than there is {@link #room}. @return whether it filled the bucket */
    @HotPath
    boolean pour(long bought, long sold) {
        net += bought - sold;
        filled += bought + sold;
        if (filled < size) {
            return false;
        }
        unevenSum += Math.abs(net) - uneven[oldest];
        uneven[oldest] = Math.abs(net);
        oldest = (oldest + 1) % uneven.length;
        full++;
        net = 0;
        filled = 0;
        return true;
    }

    /** Buckets filled so far. */
    long full() {
        return full;
    }

    /** The figure: 0 to 1; NaN before enough buckets are full. */
    @HotPath
    double vpin() {
        return full < uneven.length ? Double.NaN : (double) unevenSum / uneven.length / size;
    }
}
