package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import java.util.SplittableRandom;

/** Gaps drawn from the quantiles of the exponential distribution, the same in every run. Feed thread. */
final class PoissonArrivals implements Arrivals {
    /** A power of two; a logarithm for each event would take as long as decoding it. */
    private static final int QUANTILES = 1 << 16;

    private static final long SEED = 20261125;

    private final double[] gapsNs = new double[QUANTILES];
    private final SplittableRandom random = new SplittableRandom(SEED);
    private double offsetNs;
    private long reached;

    PoissonArrivals(double perSecond) {
        double meanNs = Time.SECOND_NS / perSecond;
        for (int i = 0; i < QUANTILES; i++) {
            gapsNs[i] = -meanNs * Math.log1p(-(i + 0.5) / QUANTILES);
        }
    }

    @Override
    @HotPath
    public long offsetNs(long streamNanos, long position) {
        for (; reached < position; reached++) {
            offsetNs += gapsNs[random.nextInt(QUANTILES)];
        }
        return (long) offsetNs;
    }
}
