package io.penstock.perf.jitter;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * What reading a clock costs, and how fine it is.
 *
 * @param leastNs ns a call in the fastest of many rounds of calls
 * @param medianNs ns a call in the median round
 * @param stepNs smallest difference of two readings in a row that are not the same; 0 when none differed
 */
public record ClockCost(double leastNs, double medianNs, long stepNs) {
    private static final int ROUNDS = 100;
    private static final int CALLS = 10_000;

    /** Measures a clock in ns. A million calls: about 25 ms. */
    public static ClockCost of(LongSupplier nanoClock) {
        double[] perCall = new double[ROUNDS];
        long step = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = nanoClock.getAsLong();
            long last = start;
            for (int i = 0; i < CALLS; i++) {
                long now = nanoClock.getAsLong();
                if (now != last) {
                    step = Math.min(step, now - last);
                }
                last = now;
            }
            perCall[round] = (double) (last - start) / CALLS;
        }
        Arrays.sort(perCall);
        return new ClockCost(perCall[0], perCall[ROUNDS / 2], step == Long.MAX_VALUE ? 0 : step);
    }
}
