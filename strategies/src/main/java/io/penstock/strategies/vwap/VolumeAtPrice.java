package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import java.util.Arrays;

/**
 * Volume by price in a fixed number of bins. Bin {@code k} covers prices from {@code k} to {@code k + 1} widths; the width
 * doubles until lowest and highest bin fit, so it depends on the prices seen and not on their order. The volume of bin
 * {@code k} lies at {@code k} modulo the number of bins: nothing moves when the range grows without a doubling.
 */
final class VolumeAtPrice {
    private final long[] volumes;
    private final long[] scratch;
    private long width;
    private boolean empty = true;
    private long lowest;
    private long highest;

    /** @param scratch as long as the bins are many; may be shared by those of one thread */
    VolumeAtPrice(int priceDecimals, long[] scratch) {
        volumes = new long[scratch.length];
        this.scratch = scratch;
        width = Price.ONE;
        for (int decimal = 0; decimal < priceDecimals; decimal++) {
            width /= 10;
        }
    }

    /** Adds volume; takes it back when negative. */
    @HotPath
    void add(long price, long quantity) {
        long bin = Math.floorDiv(price, width);
        if (empty) {
            lowest = bin;
            highest = bin;
            empty = false;
        }
        while (!fits(Math.min(lowest, bin), Math.max(highest, bin))) {
            widen();
            bin >>= 1;
        }
        lowest = Math.min(lowest, bin);
        highest = Math.max(highest, bin);
        volumes[slot(bin)] += quantity;
    }

    /** Width of a bin at scale 1e-9. */
    long width() {
        return width;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Lowest bin with a trade. Not empty. */
    long lowest() {
        return lowest;
    }

    /** Highest bin with a trade. Not empty. */
    long highest() {
        return highest;
    }

    /** Volume of a bin between the lowest and the highest. */
    long volume(long bin) {
        return volumes[slot(bin)];
    }

    /** The bin of the greatest volume, the lower of equals. Not empty. */
    long pointOfControl() {
        long best = lowest;
        for (long bin = lowest + 1; bin <= highest; bin++) {
            if (volume(bin) > volume(best)) {
                best = bin;
            }
        }
        return best;
    }

    private boolean fits(long low, long high) {
        long span = high - low;
        return span >= 0 && span < volumes.length; // negative: the difference overflowed
    }

    private void widen() {
        Arrays.fill(scratch, 0);
        for (long bin = lowest; bin <= highest; bin++) {
            scratch[slot(bin >> 1)] += volumes[slot(bin)];
        }
        System.arraycopy(scratch, 0, volumes, 0, volumes.length);
        lowest >>= 1; // rounds down, below zero too
        highest >>= 1;
        width *= 2;
    }

    private int slot(long bin) {
        return Math.floorMod(bin, volumes.length);
    }
}
