package io.penstock.engine.latency;

import io.penstock.api.HotPath;
import java.util.Set;

/** The histograms of one thread, one for each hop that it times. Belongs to a {@link LatencyBoard}, which reads it. */
public final class LatencyRecorder {
    private final HopHistogram[] byHop = new HopHistogram[Hop.values().length];

    LatencyRecorder(Set<Hop> hops) {
        hops.forEach(hop -> byHop[hop.ordinal()] = new HopHistogram());
    }

    /**
     * The one writing thread. A duration below 0 or above an hour is recorded as the nearest of the two and counted in
     * {@link LatencySummary#clamped()}.
     *
     * @param hop one that this thread times
     */
    @HotPath
    public void record(Hop hop, long durationNs) {
        byHop[hop.ordinal()].record(durationNs);
    }

    /** The one writing thread. The same for so many events that took equally long, such as those of one batch. */
    @HotPath
    public void record(Hop hop, long durationNs, long times) {
        byHop[hop.ordinal()].record(durationNs, times);
    }

    /** Null for a hop that this thread does not time. */
    HopHistogram histogram(Hop hop) {
        return byHop[hop.ordinal()];
    }
}
