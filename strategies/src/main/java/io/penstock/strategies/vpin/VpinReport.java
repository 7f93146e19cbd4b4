package io.penstock.strategies.vpin;

import io.penstock.api.Time;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.util.Comparator;
import java.util.List;

/** Counts over all instruments, then a table of each, the most toxic first. */
final class VpinReport {
    private final List<Flow> flows;

    VpinReport(List<Flow> flows) {
        this.flows = flows;
    }

    void write(Results results) {
        results.put("buckets", flows.stream().mapToLong(Flow::full).sum());
        results.put("alarms", flows.stream().mapToLong(flow -> flow.alarms).sum());
        results.put(
                "instruments.measured",
                flows.stream().filter(VpinReport::isMeasured).count());
        Results.Table table = results.table(
                "vpin by instrument",
                "symbol",
                "venue",
                "vpin",
                "mean",
                "highest",
                "highest.at",
                "alarms",
                "buckets",
                "volume",
                "unsigned.pct");
        flows.stream()
                .filter(flow -> flow.volume > 0)
                .sorted(Comparator.comparing((Flow flow) -> !isMeasured(flow))
                        .thenComparing(Comparator.comparingDouble((Flow flow) -> flow.highest)
                                .reversed())
                        .thenComparing(flow -> flow.instrument, Figures.BY_NAME))
                .forEach(flow -> write(table, flow));
    }

    private static boolean isMeasured(Flow flow) {
        return flow.highestNanos != Time.NONE;
    }

    private static void write(Results.Table table, Flow flow) {
        table.row(
                flow.instrument.symbol(),
                flow.instrument.venue(),
                Figures.cell(flow.last, 4),
                Figures.cell(flow.mean(), 4),
                Figures.cell(flow.highest, 4),
                Figures.time(flow.highestNanos),
                flow.alarms,
                flow.full(),
                Figures.quantity(flow.volume, flow.instrument),
                Figures.cell(Figures.percent(flow.unsigned, flow.volume), 2));
    }
}
