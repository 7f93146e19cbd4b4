package io.penstock.perf.doctor;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What reading the clock costs, and how long the machine keeps a thread from running that never waits.
 *
 * @param nanoClock in ns
 * @param spinNs how long to spin for the second
 */
record ClockChecks(LongSupplier nanoClock, long spinNs) {
    private static final int ROUNDS = 100;
    private static final int CALLS = 10_000;
    private static final double CHEAP_NS = 40;
    private static final double DEAR_NS = 150;
    private static final long GAP_NS = 10_000;
    private static final long SMALL_GAP_NS = 100_000;
    private static final long LARGE_GAP_NS = 1_000_000;

    List<Finding> findings() {
        return List.of(cost(), jitter());
    }

    private Finding cost() {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = nanoClock.getAsLong();
            long end = start;
            for (int i = 0; i < CALLS; i++) {
                end = nanoClock.getAsLong();
            }
            least = Math.min(least, (double) (end - start) / CALLS);
        }
        String value = String.format(Locale.ROOT, "%.0f ns a call", least);
        String advice = "stamps cost a visible part of each hop: look at the clock source";
        return least <= CHEAP_NS
                ? Finding.ok("System.nanoTime", value)
                : least <= DEAR_NS
                        ? Finding.note("System.nanoTime", value, advice)
                        : Finding.bad("System.nanoTime", value, advice);
    }

    private Finding jitter() {
        long largest = 0;
        long gaps = 0;
        long start = nanoClock.getAsLong();
        long last = start;
        while (last - start < spinNs) {
            long now = nanoClock.getAsLong();
            if (now - last > GAP_NS) {
                gaps++;
                largest = Math.max(largest, now - last);
            }
            last = now;
        }
        String value = gaps == 0
                ? String.format(Locale.ROOT, "no gap over 10 us in %.1f s", spinNs / 1e9)
                : String.format(
                        Locale.ROOT,
                        "largest gap %,d us, %,d over 10 us in %.1f s",
                        largest / 1_000,
                        gaps,
                        spinNs / 1e9);
        String advice = "others ran on this core meanwhile: stop them, isolate cores, pin";
        return largest <= SMALL_GAP_NS
                ? Finding.ok("jitter", value)
                : largest < LARGE_GAP_NS ? Finding.note("jitter", value, advice) : Finding.bad("jitter", value, advice);
    }
}
