package io.penstock.perf.latency.report;

import io.penstock.perf.Durations;
import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.TimedHop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A report as one HTML file that needs no other. */
final class LatencyPage {
    private static final List<String> HEADINGS =
            List.of("arrivals", "events/s", "p50", "p99", "p99.9", "p99.99", "max", "hiccups p99.9", "hand-off");
    private static final List<String> COLOURS =
            List.of("#0b5fa5", "#c4501b", "#2c8a4b", "#8a3ab9", "#b3261e", "#0f8b8d", "#7a5c00", "#555f6b");

    private final LatencyReport report;
    private final StringBuilder html = new StringBuilder();

    LatencyPage(LatencyReport report) {
        this.report = report;
    }

    String html() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Penstock latency</title>\n<style>\n")
                .append(Html.STYLE)
                .append("</style></head><body>\n<h1>Latency from bytes to callbacks</h1>\n");
        summary();
        overview();
        for (String label : report.labels()) {
            html.append(new RunSection(report.runs(label)).html());
        }
        howToRead();
        provenance();
        return html.append("</body></html>\n").toString();
    }

    private void summary() {
        if (report.runs().isEmpty()) {
            html.append("<p>No run.</p>\n");
            return;
        }
        LatencyRun first = report.runs().get(0);
        Instant when = Instant.ofEpochMilli(first.startedMillis()).truncatedTo(ChronoUnit.SECONDS);
        html.append(
                        "<p class=\"note\">Open loop: every event has a moment at which it is due, fixed beforehand, and counts from"
                                + " there. Source <code>")
                .append(Html.text(first.settings().getOrDefault("source", "")))
                .append("</code>, strategies <code>")
                .append(Html.text(first.settings().getOrDefault("strategies", "")))
                .append("</code>, ")
                .append(report.runs().size())
                .append(report.runs().size() == 1 ? " run, " : " runs, ")
                .append(when)
                .append(".</p>\n");
    }

    private void overview() {
        html.append("<h2>Total, by arrivals</h2>\n<table>").append(Html.row("th", "", HEADINGS));
        for (LatencyRun run : report.runs()) {
            html.append(Html.row("td", "", cells(run)));
            run.gaveUp().ifPresent(why -> html.append("<tr><td class=\"bad\" colspan=\"9\">")
                    .append(Html.text(why))
                    .append("</td></tr>\n"));
        }
        html.append("</table>\n");
        List<String> labels = report.labels();
        if (labels.size() > 1) {
            List<Curve> curves = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                curves.add(Curve.ofPercentiles(
                        labels.get(i),
                        COLOURS.get(i % COLOURS.size()),
                        false,
                        report.runs(labels.get(i)).get(0).hops().get(TimedHop.TOTAL)));
            }
            html.append(Html.figure(Chart.byPercentile(curves), "Total of the first run of each, by percentile."));
        }
        report.knee().forEach(line -> html.append("<p>").append(Html.text(line)).append("</p>\n"));
    }

    private static List<String> cells(LatencyRun run) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.text(run.label()));
        cells.add(String.format(Locale.ROOT, "%,.0f", run.offeredPerSecond()));
        for (double percentile : new double[] {50, 99, 99.9, 99.99}) {
            cells.add(Durations.text(run.ns(TimedHop.TOTAL, percentile)));
        }
        cells.add(Durations.text(run.hops().get(TimedHop.TOTAL).getMaxValue()));
        cells.add(Durations.text(run.hiccups().waitNs(99.9)));
        cells.add(String.format(
                Locale.ROOT,
                "%.0f / %.0f ns",
                run.floorBefore().getOrDefault("handOffP50Ns", Double.NaN),
                run.floorAfter().getOrDefault("handOffP50Ns", Double.NaN)));
        return cells;
    }

    private void howToRead() {
        html.append("""
                <h2>How to read it</h2>
                <p>The <b>hiccup</b> curve is what any event would wait for the feed's core to run again, had nothing else delayed
                it: the feed spins on the clock while nothing is due, and a step of more than a microsecond is a moment in which
                its core ran something else, or nothing. It is measured during the run, on that core. What <b>total</b> has in
                excess of it beyond the 99th percentile is to be explained by the engine, or by the lane's core. <b>Service</b> is
                what a benchmark would show that waits for one event before it sends the next: the distance between the two
                curves is what such a benchmark leaves out. The <b>hand-off</b> is one number from core to core, one way, before
                and after the run: where the two differ by half, the machine was not the same, and only ratios can be compared.
                </p>
                """);
    }

    private void provenance() {
        html.append("<h2>Machine and program</h2>\n<table>");
        Map<String, String> values = new TreeMap<>(report.made());
        if (!report.runs().isEmpty()) {
            values.putAll(report.runs().get(0).settings());
        }
        values.forEach((name, value) -> html.append("<tr><th>")
                .append(Html.text(name))
                .append("</th><td><code>")
                .append(Html.text(value))
                .append("</code></td></tr>\n"));
        html.append("</table>\n");
    }
}
