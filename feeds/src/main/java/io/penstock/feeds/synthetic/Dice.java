package io.penstock.feeds.synthetic;

/**
 * Random numbers that are the same for the same seed on every machine: the generator is SplitMix64 (Steele, Lea, Flood:
 * Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). One owner.
 */
final class Dice {
    private static final int CELLS = 256;
    private static final double[] EXPONENTIAL = exponentialQuantiles();
    private static final double SQRT_3 = StrictMath.sqrt(3);

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    long bits() {
        long z = state += 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Between 0 and 1, neither of them. */
    double unit() {
        return ((bits() >>> 12) + 0.5) * 0x1p-52;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((bits() >>> Integer.SIZE) * bound) >>> Integer.SIZE);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /**
     * Exponential with mean 1, from quantiles with straight lines between them. Beyond the last quantile it begins anew, as
     * an exponential variable has no memory.
     */
    double exponential() {
        double passed = 0;
        while (true) {
            long bits = bits();
            int cell = (int) (bits >>> 56);
            if (cell < CELLS - 1) {
                double within = (bits & 0xff_ffff_ffff_ffffL) * 0x1p-56;
                return passed + EXPONENTIAL[cell] + within * (EXPONENTIAL[cell + 1] - EXPONENTIAL[cell]);
            }
            passed += EXPONENTIAL[CELLS - 1];
        }
    }

    /** Nearly normal with mean 0 and deviation 1: the sum of four uniform numbers, so never beyond 3.5. */
    double normal() {
        long bits = bits();
        long sum = (bits & 0xffff) + ((bits >>> 16) & 0xffff) + ((bits >>> 32) & 0xffff) + (bits >>> 48);
        return ((sum + 2) * 0x1p-16 - 2) * SQRT_3;
    }

    /** At least 1, larger than x with probability 1/x: as heavy a tail as has no mean. The caller bounds it. */
    double pareto() {
        return 1 / unit();
    }

    private static double[] exponentialQuantiles() {
        double[] quantiles = new double[CELLS];
        for (int i = 0; i < CELLS; i++) {
            quantiles[i] = -StrictMath.log(1 - (double) i / CELLS);
        }
        return quantiles;
    }
}
