package io.penstock.engine.latency;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.HdrHistogram.Histogram;

/**
 * All latencies of a run: the recorders that its threads write, and what was harvested from them. Harvesting swaps the
 * histograms under the writers and never makes them wait. All methods may be called by any thread at any time; those that
 * harvest take turns.
 */
public final class LatencyBoard {
    private static final Set<Hop> OF_FEED = EnumSet.of(Hop.PACE, Hop.DECODE);

    private final LatencyRecorder feed = new LatencyRecorder(OF_FEED);
    private final List<LatencyRecorder> lanes = new CopyOnWriteArrayList<>();
    private final Map<Hop, Histogram> totals = new EnumMap<>(Hop.class);
    private final Histogram merged = HopHistogram.empty();

    /** Empty histograms: some 3 MB for each lane. */
    public LatencyBoard(int lanes) {
        for (int i = 0; i < lanes; i++) {
            addLane();
        }
        for (Hop hop : Hop.values()) {
            totals.put(hop, HopHistogram.empty());
        }
    }

    /** One more lane. */
    public LatencyRecorder addLane() {
        LatencyRecorder lane = new LatencyRecorder(EnumSet.complementOf(EnumSet.copyOf(OF_FEED)));
        lanes.add(lane);
        return lane;
    }

    /** For the feed thread, which times {@link Hop#PACE} and {@link Hop#DECODE}. */
    public LatencyRecorder feed() {
        return feed;
    }

    /** For the thread of a lane, which times every other hop. */
    public LatencyRecorder lane(int lane) {
        return lanes.get(lane);
    }

    /** Takes over what was recorded since the last harvest. */
    public synchronized void harvest() {
        for (Hop hop : Hop.values()) {
            recordersOf(hop).forEach(recorder -> totals.get(hop).add(recorder.takeInterval()));
        }
    }

    /**
     * Takes over what was recorded since the last harvest and logs it as one interval: each hop over all lanes under its
     * label, such as {@code total}, and with several lanes each of them too, as {@code lane-0.total}. A hop without a
     * sample has no line.
     *
     * @throws IOException when the log cannot be written; the harvest is complete all the same
     */
    public synchronized void harvest(HdrLog log) throws IOException {
        log.startInterval();
        for (Hop hop : Hop.values()) {
            List<HopHistogram> recorders = recordersOf(hop);
            merged.reset();
            for (int lane = 0; lane < recorders.size(); lane++) {
                Histogram interval = recorders.get(lane).takeInterval();
                merged.add(interval);
                if (recorders.size() > 1) {
                    log.add("lane-" + lane + "." + hop.label(), interval);
                }
            }
            log.add(hop.label(), merged);
            totals.get(hop).add(merged);
        }
        log.endInterval();
    }

    /** A hop over all lanes, as of the last harvest. */
    public synchronized LatencySummary summary(Hop hop) {
        long max = LatencySummary.NONE;
        long clamped = 0;
        for (HopHistogram recorder : recordersOf(hop)) {
            max = Math.max(max, recorder.max());
            clamped += recorder.clamped();
        }
        return LatencySummary.of(totals.get(hop), max, clamped);
    }

    /** Every hop over all lanes, as of the last harvest. */
    public synchronized Map<Hop, LatencySummary> summaries() {
        Map<Hop, LatencySummary> summaries = new EnumMap<>(Hop.class);
        for (Hop hop : Hop.values()) {
            summaries.put(hop, summary(hop));
        }
        return Collections.unmodifiableMap(summaries);
    }

    private List<HopHistogram> recordersOf(Hop hop) {
        return OF_FEED.contains(hop)
                ? List.of(feed.histogram(hop))
                : lanes.stream().map(lane -> lane.histogram(hop)).toList();
    }
}
