package io.penstock.perf.latency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Runs as a test needs them. */
public final class Runs {
    private Runs() {}

    /** A run of a hundred thousand events, most of which took {@code ns} at every hop, and the slowest ten times as long. */
    public static LatencyRun of(String label, long startedMillis, long ns, long hiccupNs) {
        Map<TimedHop, Histogram> hops = new EnumMap<>(TimedHop.class);
        for (TimedHop hop : TimedHop.values()) {
            Histogram histogram = HopHistograms.empty();
            histogram.recordValueWithCount(ns, 99_990);
            histogram.recordValueWithCount(10 * ns, 10);
            hops.put(hop, histogram);
        }
        Histogram waits = HopHistograms.empty();
        waits.recordValueWithCount(hiccupNs, 1_000);
        TailStory tail = new TailStory(
                10 * ns,
                10,
                1,
                List.of(new TailStory.Part("<it> stood still", 10, 1, 10 * ns)),
                List.of(new TailStory.Told(77, 5_000, 10 * ns, 10, "<it> stood still", "queue 1 ms", "ring 3 deep")));
        return new LatencyRun(
                label,
                startedMillis,
                Map.of("source", "a & b.itch", "jdk", "17"),
                1e6,
                100_000,
                17,
                Optional.empty(),
                hops,
                List.of(new LatencyRun.Interval(0, 50_000, ns, ns, ns, 10 * ns, hiccupNs)),
                new LatencyRun.HiccupCurve(1_000_000, 5_000, 3, hiccupNs, waits),
                Map.of("handOffP50Ns", 60.0),
                Map.of("handOffP50Ns", 61.5, "unknown", Double.NaN),
                2,
                0.25,
                tail);
    }

    /** The same, given up. */
    public static LatencyRun saturated(String label) {
        LatencyRun run = of(label, 0, 1_000, 0);
        return new LatencyRun(
                label,
                0,
                run.settings(),
                run.offeredPerSecond(),
                run.events(),
                run.skipped(),
                Optional.of("too fast"),
                run.hops(),
                run.intervals(),
                run.hiccups(),
                run.floorBefore(),
                run.floorAfter(),
                0,
                Double.NaN,
                TailStory.NONE);
    }
}
