package io.penstock.cli;

import io.penstock.api.event.EventKind;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.engine.Played;
import io.penstock.engine.RunReport;
import io.penstock.engine.RunSettings;
import io.penstock.engine.SourceReport;
import io.penstock.engine.StrategyChange;
import io.penstock.engine.journal.JournalReport;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.Quarantine;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.latency.LatencySummary;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.metrics.GcWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report of a replay for programs. */
final class ReplayJson {
    private ReplayJson() {}

    static Map<String, Object> of(RunReport report, Optional<Ranking> ranking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sources", report.sources().stream().map(ReplayJson::source).toList());
        json.put("events", report.events());
        json.put("eventsByKind", eventsByKind(report));
        json.put("played", played(report.played()));
        json.put("elapsedSeconds", report.elapsedNs() / 1e9);
        json.put("eventsPerSecond", report.eventsPerSecond());
        json.put("lanes", lanes(report));
        json.put(
                "strategies",
                report.strategies().stream().map(ReplayJson::strategy).toList());
        if (!report.changes().isEmpty()) {
            json.put(
                    "changes", report.changes().stream().map(ReplayJson::change).toList());
        }
        ranking.ifPresent(variants -> json.put("ranking", variants.json(report.strategies())));
        json.put("latency", latency(report));
        json.put("allocatedBytesPerEvent", report.memory().bytesPerEvent(report.eventsHandled()));
        json.put("allocatedBytes", allocated(report));
        json.put("gc", gc(report.memory().gc()));
        json.put("settings", settings(report.settings()));
        json.put("journal", report.journal().map(ReplayJson::journal).orElse(null));
        json.put("stopped", report.stopped());
        json.put("failure", report.failure().map(Throwable::toString).orElse(null));
        json.put("exitCode", ExitCode.of(report));
        json.put("losses", Losses.of(report));
        return json;
    }

    private static Map<String, Object> change(StrategyChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", change.position());
        json.put("what", change.kind().label());
        json.put("strategy", change.id());
        json.put("lane", change.lane());
        return json;
    }

    /** What became of a source, as in every report about one. */
    static Map<String, Object> source(SourceReport source) {
        FeedTally tally = source.tally();
        Map<String, Object> rejected = new LinkedHashMap<>();
        Map<String, Object> firstOffsets = new LinkedHashMap<>();
        for (RejectReason reason : RejectReason.values()) {
            if (tally.rejected(reason) > 0) {
                rejected.put(reason.label(), tally.rejected(reason));
                firstOffsets.put(reason.label(), tally.firstOffset(reason));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source.source());
        json.put("format", source.format());
        json.put("messages", tally.offered());
        json.put("accepted", tally.accepted());
        json.put("rejected", rejected);
        json.put("firstOffsets", firstOffsets);
        json.put("byType", source.messagesByType());
        json.put("gaps", tally.gaps());
        json.put("missing", tally.missing());
        json.put("truncatedBytes", tally.truncatedBytes());
        json.put("bytesAfterEnd", tally.bytesAfterEnd());
        json.put("cutShort", source.cutShort());
        json.put("undefinedInstruments", tally.undefinedInstruments());
        json.put("implausibleTimes", tally.implausibleTimes());
        json.put("counters", tally.counters());
        json.put("failure", source.failure().orElse(null));
        return json;
    }

    private static Map<String, Object> journal(JournalReport journal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("directory", journal.directory().toString());
        json.put("events", journal.events());
        json.put("firstSequence", journal.firstSequence());
        json.put("acknowledged", journal.acknowledged());
        json.put("durable", journal.durable());
        json.put("sync", journal.sync().label());
        json.put("failure", journal.failure().map(Throwable::toString).orElse(null));
        return json;
    }

    private static Map<String, Object> eventsByKind(RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (EventKind kind : EventKind.values()) {
            long count = report.eventsByKind().get(kind.ordinal());
            if (count > 0 && kind != EventKind.END) {
                json.put(label(kind), count);
            }
        }
        return json;
    }

    private static Map<String, Object> played(Played played) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("passes", played.passes());
        json.put("from", Json.time(played.fromNanos()));
        json.put("to", Json.time(played.toNanos()));
        json.put("eventsBefore", played.eventsBefore());
        json.put("stalls", played.stalls());
        json.put("stalledNs", played.stalledNs());
        json.put("ringFullNs", played.ringFullNs());
        return json;
    }

    private static List<Object> lanes(RunReport report) {
        List<Object> lanes = new ArrayList<>();
        for (LaneReport lane : report.lanes()) {
            Map<String, Object> outcomes = new LinkedHashMap<>();
            lane.outcomes().forEach((outcome, count) -> outcomes.put(label(outcome), count));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("lane", lane.number());
            json.put("name", report.laneName(lane.number()).orElse(null));
            json.put("strategies", strategiesOf(report, lane.number()));
            json.put("events", lane.events());
            json.put("books", lane.books());
            json.put("staleBooks", lane.staleBooks());
            json.put("restingOrders", lane.restingOrders());
            json.put("orderEvents", outcomes);
            json.put("unpricedTrades", lane.unpricedTrades());
            json.put("failure", lane.failure().map(Throwable::toString).orElse(null));
            lanes.add(json);
        }
        return lanes;
    }

    static List<String> strategiesOf(RunReport report, int lane) {
        return report.strategies().stream()
                .filter(strategy -> strategy.isOn(lane))
                .map(StrategyReport::name)
                .toList();
    }

    private static Map<String, Object> strategy(StrategyReport strategy) {
        Map<String, Object> results = new LinkedHashMap<>();
        strategy.figures().forEach(figure -> results.put(figure.name(), figure.value()));
        strategy.tables().forEach(table -> results.put(table.name(), rows(table)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", strategy.name());
        json.put("parameters", strategy.parameters());
        json.put("lane", strategy.lane());
        if (!strategy.shards().isEmpty()) {
            json.put(
                    "shardLanes",
                    strategy.shards().stream().map(StrategyReport::lane).toList());
        }
        json.put("state", label(strategy.state()));
        json.put("results", results);
        json.put("orders", OrdersText.json(strategy.orders()));
        json.put("cost", CostText.json(strategy.cost()));
        json.put("failures", strategy.failures());
        json.put("failure", strategy.quarantine().map(ReplayJson::failure).orElse(null));
        return json;
    }

    private static Map<String, Object> failure(Quarantine failure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("callback", failure.callback());
        json.put("position", failure.position());
        json.put("time", Json.time(failure.streamNanos()));
        json.put("thrown", failure.thrown().getClass().getName());
        json.put("stack", failure.stack());
        json.put("abandonedThread", failure.abandoned());
        json.put("detectionNs", failure.abandoned() ? failure.detectionNs() : null);
        json.put("ownNs", failure.abandoned() ? failure.ownNs() : null);
        return json;
    }

    /** Each row with its cells by column, so that a reader needs no second list. */
    private static List<Object> rows(StrategyReport.Table table) {
        List<Object> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> json = new LinkedHashMap<>();
            for (int column = 0; column < table.columns().size(); column++) {
                json.put(table.columns().get(column), row.get(column));
            }
            rows.add(json);
        }
        return rows;
    }

    private static Map<String, Object> latency(RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        report.latency().forEach((hop, summary) -> json.put(hop.label(), hop(summary)));
        return json;
    }

    private static Map<String, Object> hop(LatencySummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", summary.count());
        json.put("p50", ns(summary.p50Ns()));
        json.put("p90", ns(summary.p90Ns()));
        json.put("p99", ns(summary.p99Ns()));
        json.put("p99_9", ns(summary.p999Ns()));
        json.put("p99_99", ns(summary.p9999Ns()));
        json.put("max", ns(summary.maxNs()));
        json.put("clamped", summary.clamped());
        return json;
    }

    private static Long ns(long duration) {
        return duration == LatencySummary.NONE ? null : duration;
    }

    private static Map<String, Object> allocated(RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feed", bytes(report.memory().feed()));
        for (LaneReport lane : report.lanes()) {
            boolean isMeasured = lane.number() < report.memory().lanes();
            json.put("lane-" + lane.number(), isMeasured ? bytes(report.memory().lane(lane.number())) : null);
        }
        return json;
    }

    private static Long bytes(AllocationMeter meter) {
        return meter.bytes() == AllocationMeter.UNKNOWN ? null : meter.bytes();
    }

    private static Map<String, Object> gc(GcWork work) {
        Map<String, Object> collectors = new LinkedHashMap<>();
        work.collectors()
                .forEach(collector -> collectors.put(
                        collector.name(), Map.of("count", collector.count(), "millis", collector.millis())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("count", work.count());
        json.put("millis", work.millis());
        json.put("collectors", collectors);
        return json;
    }

    private static Map<String, Object> settings(RunSettings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("speed", settings.speed().toString());
        json.put("wait", settings.waitProfile().label());
        json.put("pins", settings.pins().toString());
        json.put("ringSlots", settings.ringSlots());
        json.put("sampleEvery", settings.sampleEvery());
        json.put("decodeSampleEvery", settings.decodeSampleEvery());
        return json;
    }

    /** {@code ORDER_ADD} as {@code order.add}: counters are named so everywhere. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
