package io.penstock.perf.doctor;

import io.penstock.perf.jitter.ClockCost;
import io.penstock.perf.jitter.HiccupWatch;
import io.penstock.perf.jitter.Hiccups;
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
    private static final double CHEAP_NS = 40;
    private static final double DEAR_NS = 150;
    private static final long SMALL_GAP_NS = 100_000;
    private static final long LARGE_GAP_NS = 1_000_000;

    List<Finding> findings() {
        return List.of(cost(), jitter());
    }

    private Finding cost() {
        ClockCost cost = ClockCost.of(nanoClock);
        String value = String.format(Locale.ROOT, "%.0f ns a call, steps of %d ns", cost.leastNs(), cost.stepNs());
        String advice = "stamps cost a visible part of each hop: look at the clock source";
        return cost.leastNs() <= CHEAP_NS
                ? Finding.ok("System.nanoTime", value)
                : cost.leastNs() <= DEAR_NS
                        ? Finding.note("System.nanoTime", value, advice)
                        : Finding.bad("System.nanoTime", value, advice);
    }

    private Finding jitter() {
        long start = nanoClock.getAsLong();
        HiccupWatch watch = new HiccupWatch(start);
        long now = start;
        while (now - start < spinNs) {
            now = nanoClock.getAsLong();
            watch.saw(now);
        }
        Hiccups hiccups = watch.result();
        String value = String.format(
                Locale.ROOT,
                "%,d hiccups over 1 us in %.1f s, %.2f%% of the time, the longest %,d us",
                hiccups.count(),
                spinNs / 1e9,
                hiccups.lostPercent(),
                hiccups.longestNs() / 1_000);
        String advice = "others ran on this core meanwhile: stop them, isolate cores, pin";
        return hiccups.longestNs() <= SMALL_GAP_NS
                ? Finding.ok("jitter", value)
                : hiccups.longestNs() < LARGE_GAP_NS
                        ? Finding.note("jitter", value, advice)
                        : Finding.bad("jitter", value, advice);
    }
}
