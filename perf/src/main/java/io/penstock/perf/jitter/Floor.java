package io.penstock.perf.jitter;

import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.Pinning;
import io.penstock.perf.CoreThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What this machine does to any program, as measured in a moment in which nothing else of this process runs.
 *
 * @param clock what {@link System#nanoTime} costs
 * @param handOff from core to core
 * @param hiccups of one idle thread
 */
public record Floor(ClockCost clock, HandOff handOff, Hiccups hiccups) {
    private static final long HAND_OFF_NS = 100_000_000;
    private static final long SHORT_NS = 300_000_000;

    /** Measures for about half a second, as before and after a benchmark. */
    public static Floor brief(Pinning pinning, Consumer<String> warnings) {
        return measure(pinning, SHORT_NS, warnings);
    }

    /**
     * Measures the clock and the hand-off for 0.2 s, then hiccups.
     *
     * @param pinning the hand-off is from the first core that it names to the second; the idle thread is on the first
     * @param hiccupNs how long to watch the idle thread
     * @param warnings told when a core is refused
     */
    public static Floor measure(Pinning pinning, long hiccupNs, Consumer<String> warnings) {
        List<Integer> pins = HandOff.cores(pinning, Cores.ofThisProcess());
        int idle = pins.isEmpty() ? PinPlan.UNPINNED : pins.get(0);
        return new Floor(
                ClockCost.of(System::nanoTime),
                HandOff.measure(pinning, HAND_OFF_NS, warnings),
                watch(idle, hiccupNs, warnings));
    }

    /** Every figure under its name, which ends with its unit, in the order of reading; NaN for what was not measured. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("clockNs", clock.leastNs());
        figures.put("clockMedianNs", clock.medianNs());
        figures.put("clockStepNs", (double) clock.stepNs());
        figures.put("handOffLeastNs", handOff.leastNs());
        figures.put("handOffP50Ns", handOff.p50Ns());
        figures.put("handOffP90Ns", handOff.p90Ns());
        figures.put("handOffLongestNs", handOff.longestNs());
        figures.put("hiccupsWatchedNs", (double) hiccups.watchedNs());
        figures.put("hiccupsOver1us", (double) hiccups.count());
        figures.put("hiccupsPerSecond", hiccups.perSecond());
        figures.put("hiccupsLostPercent", hiccups.lostPercent());
        figures.put("hiccupsLongestNs", (double) hiccups.longestNs());
        figures.put("waitP99Ns", (double) hiccups.waitNs(99));
        figures.put("waitP999Ns", (double) hiccups.waitNs(99.9));
        figures.put("waitP9999Ns", (double) hiccups.waitNs(99.99));
        return figures;
    }

    private static Hiccups watch(int core, long forNs, Consumer<String> warnings) {
        HiccupWatch[] watch = new HiccupWatch[1];
        Thread thread = CoreThread.on(core, "idle", () -> watch[0] = spin(forNs), warnings);
        thread.start();
        CoreThread.join(thread);
        return watch[0].result();
    }

    private static HiccupWatch spin(long forNs) {
        long start = System.nanoTime();
        HiccupWatch watch = new HiccupWatch(start);
        long now = start;
        while (now - start < forNs) {
            now = System.nanoTime();
            watch.saw(now);
        }
        return watch;
    }
}
