package io.penstock.perf.latency.report;

import io.penstock.perf.Durations;
import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.TailStory;
import io.penstock.perf.latency.TimedHop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The part of the page that shows one kind of arrivals: its first run in full, totals of further ones beside it. */
final class RunSection {
    private static final List<String> HEADINGS =
            List.of("hop", "p50", "p90", "p99", "p99.9", "p99.99", "p99.999", "max");
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 99.999};
    private static final String HICCUPS = "#8b95a1";

    private final List<LatencyRun> runs;
    private final LatencyRun run;
    private final StringBuilder html = new StringBuilder();

    RunSection(List<LatencyRun> runs) {
        this.runs = runs;
        this.run = runs.get(0);
    }

    String html() {
        html.append("<h2>").append(Html.text(run.label())).append("</h2>\n");
        html.append(String.format(
                Locale.ROOT,
                "<p>%,d events measured, %,.0f a second; %,d more before measuring began, or where the source began anew."
                        + " %d garbage collections. The feed's core stood still for %.2f %% of the %s in which it was"
                        + " watched, %,d times, for %s at most.</p>%n",
                run.events(),
                run.offeredPerSecond(),
                run.skipped(),
                run.collections(),
                100.0 * run.hiccups().lostNs() / Math.max(1, run.hiccups().watchedNs()),
                Durations.text(run.hiccups().watchedNs()),
                run.hiccups().count(),
                Durations.text(run.hiccups().longestNs())));
        if (run.drifted()) {
            html.append(
                    "<p class=\"bad\">The machine drifted: a hand-off from core to core cost half as much again before or"
                            + " after the run. Compare ratios only.</p>\n");
        }
        html.append(Html.figure(
                Chart.byPercentile(totals()),
                "Total by percentile, and beside it the hiccups of the feed's core at the same time."));
        table();
        html.append(Html.figure(Chart.byPercentile(hops()), "What each hop took by itself, by percentile."));
        html.append(Html.figure(
                Chart.overTime(overTime(), lastSecond()),
                "Total over the run, and the longest hiccup of each interval."));
        tail();
        return html.toString();
    }

    private List<Curve> totals() {
        List<Curve> curves = new ArrayList<>();
        curves.add(percentiles("total, from when it was due", "#0b5fa5", TimedHop.TOTAL));
        curves.add(percentiles("service, from when it was read", "#2c8a4b", TimedHop.SERVICE));
        curves.add(Curve.ofPercentiles(
                "hiccups of the feed's core", HICCUPS, true, run.hiccups().waits()));
        for (int i = 1; i < runs.size(); i++) {
            curves.add(Curve.ofPercentiles(
                    "total, run " + (i + 1),
                    "#9cc3e6",
                    false,
                    runs.get(i).hops().get(TimedHop.TOTAL)));
        }
        return curves;
    }

    private List<Curve> hops() {
        return List.of(
                percentiles("late", "#b3261e", TimedHop.LATE),
                percentiles("decode", "#2c8a4b", TimedHop.DECODE),
                percentiles("queue", "#c4501b", TimedHop.QUEUE),
                percentiles("book", "#0b5fa5", TimedHop.BOOK),
                percentiles("strategy", "#8a3ab9", TimedHop.STRATEGY),
                Curve.ofPercentiles(
                        "hiccups of the feed's core",
                        HICCUPS,
                        true,
                        run.hiccups().waits()));
    }

    private List<Curve> overTime() {
        return List.of(
                series("max", "#b3261e", false, LatencyRun.Interval::maxNs),
                series("p99.9", "#c4501b", false, LatencyRun.Interval::p999Ns),
                series("p99", "#2c8a4b", false, LatencyRun.Interval::p99Ns),
                series("p50", "#0b5fa5", false, LatencyRun.Interval::p50Ns),
                series("longest hiccup", HICCUPS, true, LatencyRun.Interval::hiccupNs));
    }

    private Curve percentiles(String name, String colour, TimedHop hop) {
        return Curve.ofPercentiles(name, colour, false, run.hops().get(hop));
    }

    private Curve series(String name, String colour, boolean dashed, ToLongFunction<LatencyRun.Interval> value) {
        List<Curve.Point> points = new ArrayList<>();
        double width = intervalSeconds();
        for (LatencyRun.Interval interval : run.intervals()) {
            points.add(new Curve.Point(interval.atSeconds() + width / 2, Math.max(1, value.applyAsLong(interval))));
        }
        return new Curve(name, colour, dashed, points);
    }

    private double lastSecond() {
        return run.intervals().isEmpty()
                ? 1
                : run.intervals().get(run.intervals().size() - 1).atSeconds() + intervalSeconds();
    }

    private double intervalSeconds() {
        return run.intervals().size() > 1
                ? run.intervals().get(1).atSeconds() - run.intervals().get(0).atSeconds()
                : 1;
    }

    private void table() {
        html.append("<table>").append(Html.row("th", "", HEADINGS));
        for (TimedHop hop : TimedHop.values()) {
            if (hop == TimedHop.TO_DECODE) {
                hiccupRow();
            }
            if (run.hops().get(hop).getTotalCount() == 0) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(named(hop.label(), hop.meaning())));
            for (double percentile : PERCENTILES) {
                cells.add(Durations.text(run.ns(hop, percentile)));
            }
            cells.add(Durations.text(run.hops().get(hop).getMaxValue()));
            html.append(Html.row("td", hop == TimedHop.TOTAL ? "key" : "", cells));
        }
        html.append("</table>\n");
    }

    private void hiccupRow() {
        List<String> cells =
                new ArrayList<>(List.of(named("hiccups", "what any event would wait for the feed's core")));
        for (double percentile : PERCENTILES) {
            cells.add(Durations.text(run.hiccups().waitNs(percentile)));
        }
        cells.add(Durations.text(run.hiccups().longestNs()));
        html.append(Html.row("td", "floor", cells));
    }

    private static String named(String name, String meaning) {
        return name + " <span class=\"note\">" + Html.text(meaning) + "</span>";
    }

    private void tail() {
        TailStory tail = run.tail();
        if (tail.events() == 0) {
            return;
        }
        html.append("<h3>What p99.99 was made of</h3>\n<p>p99.99 is ")
                .append(Durations.text(tail.p9999Ns()))
                .append(String.format(
                        Locale.ROOT,
                        ": %,d events at or above it, in %,d %s of events that waited for the same thing.</p>%n<table>",
                        tail.events(),
                        tail.episodes(),
                        tail.episodes() == 1 ? "episode" : "episodes"))
                .append(Html.row("th", "", List.of("cause", "share", "episodes", "longest")));
        for (TailStory.Part part : tail.parts()) {
            html.append(Html.row(
                    "td",
                    "",
                    List.of(
                            Html.text(part.cause()),
                            String.format(Locale.ROOT, "%.1f %%", 100.0 * part.events() / tail.events()),
                            Integer.toString(part.episodes()),
                            Durations.text(part.longestNs()))));
        }
        html.append(
                "</table>\n<h3>The worst episodes</h3>\n<table><tr><th>at</th><th>event</th><th class=\"n\">total</th>"
                        + "<th class=\"n\">events</th><th>hops of its slowest event, and what lay around it</th></tr>\n");
        for (TailStory.Told told : tail.worst()) {
            html.append(String.format(
                    Locale.ROOT,
                    "<tr><td class=\"n\">%.3f s</td><td class=\"n\">%,d</td><td class=\"n\">%s</td><td class=\"n\">%,d</td>"
                            + "<td>%s<br>%s<br><span class=\"note\">%s</span></td></tr>%n",
                    told.atNs() / 1e9,
                    told.position(),
                    Durations.text(told.totalNs()),
                    told.count(),
                    Html.text(told.cause()),
                    Html.text(told.hops()),
                    Html.text(told.around())));
        }
        html.append("</table>\n");
    }
}
