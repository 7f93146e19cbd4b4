package io.penstock.perf.latency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What one run measured. Histograms are of ns.
 *
 * @param label the arrivals
 * @param startedMillis when measuring began, ms since the epoch
 * @param settings in force, by name
 * @param offeredPerSecond events a second that were due while it measured
 * @param events measured
 * @param skipped events that were timed and not measured: before measuring began, and where the source began anew
 * @param gaveUp why it was ended early, when the engine could not follow
 * @param hops of all lanes
 * @param intervals of {@link TimedHop#TOTAL}, in their order
 * @param hiccups of the feed's core, at the same time
 * @param floorBefore what the machine did to any program just before, by name
 * @param floorAfter the same just after
 * @param collections of garbage during the run
 * @param bytesPerEvent that all threads allocated; NaN when unknown
 * @param tail what the slowest events were made of; {@link TailStory#NONE} where that was not asked for
 */
public record LatencyRun(
        String label,
        long startedMillis,
        Map<String, String> settings,
        double offeredPerSecond,
        long events,
        long skipped,
        Optional<String> gaveUp,
        Map<TimedHop, Histogram> hops,
        List<Interval> intervals,
        HiccupCurve hiccups,
        Map<String, Double> floorBefore,
        Map<String, Double> floorAfter,
        long collections,
        double bytesPerEvent,
        TailStory tail) {
    /**
     * A part of the measured time; durations in ns.
     *
     * @param atSeconds where it begins, after measuring began
     * @param hiccupNs the longest of the feed's core
     */
    public record Interval(
            double atSeconds, long events, long p50Ns, long p99Ns, long p999Ns, long maxNs, long hiccupNs) {}

    /**
     * How a core stood still.
     *
     * @param watchedNs how long it was watched
     * @param lostNs how long of that it stood still
     * @param count how often
     * @param longestNs at most
     * @param waits of events that arrive evenly, had nothing else delayed them
     */
    public record HiccupCurve(long watchedNs, long lostNs, long count, long longestNs, Histogram waits) {
        /** How long such an event waits at this percentile. */
        public long waitNs(double percentile) {
            return Math.min(waits.getValueAtPercentile(percentile), longestNs);
        }
    }

    /** A percentile of a hop, in ns; 0 without any event. */
    public long ns(TimedHop hop, double percentile) {
        Histogram histogram = hops.get(hop);
        return Math.min(histogram.getValueAtPercentile(percentile), histogram.getMaxValue());
    }

    /** Events of which a hop was measured. */
    public long count(TimedHop hop) {
        return hops.get(hop).getTotalCount();
    }

    /** The longest of a hop, in ns; 0 without any event. */
    public long longestNs(TimedHop hop) {
        return hops.get(hop).getMaxValue();
    }

    /** Whether the machine behaved otherwise after the run than before: a hand-off cost half as much again, or as little. */
    public boolean drifted() {
        double before = floorBefore.getOrDefault("handOffP50Ns", Double.NaN);
        double after = floorAfter.getOrDefault("handOffP50Ns", Double.NaN);
        return Math.max(before, after) > 1.5 * Math.min(before, after);
    }
}
