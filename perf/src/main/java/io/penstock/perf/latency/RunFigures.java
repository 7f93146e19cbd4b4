package io.penstock.perf.latency;

import io.penstock.engine.ring.RingWriter;
import io.penstock.perf.Durations;
import io.penstock.perf.Machine;
import io.penstock.perf.jitter.Floor;
import io.penstock.perf.jitter.Hiccups;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Makes figures of what a run left. After the run; one thread. */
final class RunFigures {
    private static final double P9999 = 99.99;
    private static final double NS_PER_MS = 1e6;

    private final LatencySettings settings;
    private final LatencyRunner.Kept kept;
    private final List<JvmPauses.Pause> pauses;
    private final Hiccups hiccups;

    RunFigures(LatencySettings settings, LatencyRunner.Kept kept, List<JvmPauses.Pause> pauses) {
        this.settings = settings;
        this.kept = kept;
        this.pauses = pauses;
        this.hiccups = kept.loop().hiccups();
    }

    LatencyRun run(Floor before, Floor after) {
        Map<TimedHop, Histogram> hops = new EnumMap<>(TimedHop.class);
        for (TimedHop hop : TimedHop.values()) {
            Histogram whole = HopHistograms.empty();
            for (int interval = 0; interval < intervals(); interval++) {
                whole.add(merged(hop, interval));
            }
            hops.put(hop, whole);
        }
        long events = kept.lanes().stream().mapToLong(LaneTimings::events).sum();
        double seconds =
                Math.max(1, kept.loop().lastDueNanos() - kept.measured().fromNanos()) / 1e9;
        double offered = (double) events * settings.sampleEvery() / settings.lanes() / seconds;
        return new LatencyRun(
                settings.label(),
                kept.startedMillis(),
                inForce(),
                offered,
                events,
                kept.lanes().stream().mapToLong(LaneTimings::skipped).sum(),
                gaveUp(),
                hops,
                intervalFigures(),
                new LatencyRun.HiccupCurve(
                        hiccups.watchedNs(), hiccups.lostNs(), hiccups.count(), hiccups.longestNs(), hiccups.waits()),
                before.figures(),
                after.figures(),
                collections(),
                kept.report().memory().bytesPerEvent(kept.report().events()),
                settings.explain() ? story(hops.get(TimedHop.TOTAL)) : TailStory.NONE);
    }

    /** Every interval and hop, as HistogramLogAnalyzer reads it. */
    void writeHdrLog(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            HistogramLogWriter log = new HistogramLogWriter(out);
            log.outputComment(
                    "[Penstock, " + settings.label() + ": ns by hop; to-* and total count from when events were due]");
            log.outputLogFormatVersion();
            log.outputStartTime(kept.startedMillis());
            log.outputBaseTime(kept.startedMillis());
            log.outputLegend();
            for (int interval = 0; interval < intervals(); interval++) {
                double from = interval * kept.intervalNs() / 1e9;
                for (TimedHop hop : TimedHop.values()) {
                    Histogram histogram = merged(hop, interval);
                    histogram.setTag(hop.label());
                    if (histogram.getTotalCount() > 0) {
                        log.outputIntervalHistogram(from, from + kept.intervalNs() / 1e9, histogram, NS_PER_MS);
                    }
                }
            }
        }
    }

    private int intervals() {
        return kept.lanes().get(0).intervals();
    }

    private Histogram merged(TimedHop hop, int interval) {
        Histogram merged = HopHistograms.empty();
        kept.lanes().forEach(lane -> merged.add(lane.interval(interval).of(hop)));
        return merged;
    }

    private List<LatencyRun.Interval> intervalFigures() {
        List<LatencyRun.Interval> list = new ArrayList<>();
        for (int interval = 0; interval < intervals(); interval++) {
            Histogram total = merged(TimedHop.TOTAL, interval);
            long from = kept.measured().fromNanos() + interval * kept.intervalNs();
            if (total.getTotalCount() > 0) {
                list.add(new LatencyRun.Interval(
                        interval * kept.intervalNs() / 1e9,
                        total.getTotalCount(),
                        total.getValueAtPercentile(50),
                        total.getValueAtPercentile(99),
                        total.getValueAtPercentile(99.9),
                        total.getMaxValue(),
                        hiccups.longestBetween(from, from + kept.intervalNs())));
            }
        }
        return list;
    }

    private TailStory story(Histogram total) {
        if (total.getTotalCount() == 0) {
            return TailStory.NONE;
        }
        Evidence evidence = new Evidence(
                hiccups, pauses, kept.lanes().stream().map(LaneTimings::stalls).toList());
        return TailStory.of(
                kept.lanes().stream().map(LaneTimings::slowest).toList(),
                total.lowestEquivalentValue(total.getValueAtPercentile(P9999)),
                kept.measured().fromNanos(),
                evidence);
    }

    /** Flight Recorder says when; without it, those of the whole run count, also before measuring began. */
    private long collections() {
        return settings.explain()
                ? pauses.stream()
                        .filter(JvmPauses.Pause::isCollection)
                        .filter(pause -> pause.overlaps(
                                kept.measured().fromNanos(), kept.loop().lastDueNanos()))
                        .count()
                : kept.report().memory().gc().count();
    }

    private Optional<String> gaveUp() {
        return kept.loop().gaveUp()
                ? Optional.of("the feed fell " + Durations.text(kept.loop().lateNs())
                        + " behind its schedule: this is more than the engine carries here, and the latencies are those"
                        + " of a backlog that only grows")
                : Optional.empty();
    }

    private Map<String, String> inForce() {
        Map<String, String> values = Machine.describe();
        values.put("source", settings.source());
        values.put("strategies", String.join(" ", settings.strategies()));
        if (kept.loop().passes() > 0) {
            values.put("passes", Integer.toString(kept.loop().passes()));
        }
        values.put("lanes", Integer.toString(settings.lanes()));
        values.put("seconds", Double.toString(settings.seconds()));
        values.put("warmUpSeconds", Double.toString(settings.warmUpSeconds()));
        values.put("timed", settings.sampleEvery() == 1 ? "every event" : "one event in " + settings.sampleEvery());
        values.put("ringSlots", Integer.toString(kept.report().settings().ringSlots()));
        values.put("batch", Integer.toString(RingWriter.BATCH));
        values.put("waitProfile", kept.report().settings().waitProfile().label());
        values.put("pins", kept.report().settings().pins().toString());
        settings.from().ifPresent(from -> values.put("from", from));
        settings.to().ifPresent(to -> values.put("to", to));
        return values;
    }
}
