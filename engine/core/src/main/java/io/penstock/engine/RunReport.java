package io.penstock.engine;

import io.penstock.api.event.EventKind;
import io.penstock.engine.journal.JournalReport;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.LatencySummary;
import io.penstock.engine.metrics.MemoryUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did, after every lane has ended.
 *
 * @param sources what became of each, in their order
 * @param eventsByKind events in the window that was played, by ordinal of {@link io.penstock.api.event.EventKind}
 * @param played what of the sources was played
 * @param elapsedNs from the first byte to the last lane's end
 * @param lanes by number
 * @param laneNames what the user calls the first of them
 * @param strategies in the order they were given
 * @param changes what was done to strategies while it ran
 * @param latency of every hop, over all lanes
 * @param memory what it took from the heap
 * @param settings what was in force
 * @param stopped whether {@link Engine#stop} ended it early
 * @param journal what was kept, where there was a journal
 * @param failure a bug of the feed or the engine that ended the reading early
 */
public record RunReport(
        List<SourceReport> sources,
        List<Long> eventsByKind,
        Played played,
        long elapsedNs,
        List<LaneReport> lanes,
        List<String> laneNames,
        List<StrategyReport> strategies,
        List<StrategyChange> changes,
        Map<Hop, LatencySummary> latency,
        MemoryUse memory,
        RunSettings settings,
        boolean stopped,
        Optional<JournalReport> journal,
        Optional<Throwable> failure) {
    /** What the user calls a lane; empty where it has a number only. */
    public Optional<String> laneName(int number) {
        return number < laneNames.size() ? Optional.of(laneNames.get(number)) : Optional.empty();
    }

    /** True when the feed, a lane, a strategy or the journal failed. */
    public boolean failed() {
        return failure.isPresent()
                || journal.flatMap(JournalReport::failure).isPresent()
                || lanes.stream().anyMatch(lane -> lane.failure().isPresent())
                || strategies.stream().anyMatch(strategy -> strategy.failure().isPresent());
    }

    /** True when a source could not be read to its end. */
    public boolean unreadable() {
        return sources.stream().anyMatch(source -> source.failure().isPresent());
    }

    /** True when something was lost, skipped or contradicted. */
    public boolean lossy() {
        return sources.stream().anyMatch(SourceReport::lossy)
                || lanes.stream().anyMatch(lane -> lane.contradictions() > 0);
    }

    /** Events in the window that was played, without the end. */
    public long events() {
        long ends = eventsByKind.get(EventKind.END.ordinal());
        return eventsByKind.stream().mapToLong(Long::longValue).sum() - ends;
    }

    /** Events that went through the ring, those before the window too. */
    public long eventsHandled() {
        return events() + played.eventsBefore();
    }

    /** How many of these in a second. */
    public double eventsPerSecond() {
        return eventsHandled() / (elapsedNs / 1e9);
    }
}
