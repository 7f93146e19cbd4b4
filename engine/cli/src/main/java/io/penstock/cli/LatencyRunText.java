package io.penstock.cli;

import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.TailStory;
import io.penstock.perf.latency.TimedHop;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run of {@code bench latency} for people. */
final class LatencyRunText {
    private static final List<String> HEADINGS =
            List.of("hop", "p50", "p90", "p99", "p99.9", "p99.99", "max", "from when to when");
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};
    private static final int WORST = 3;

    private final PrintWriter out;
    private boolean hasHeading;

    LatencyRunText(PrintWriter out) {
        this.out = out;
    }

    /** All of it. */
    void print(LatencyRun run) {
        out.println(String.format(
                Locale.ROOT,
                "%s: %,d events measured, %,.0f a second; %,d before that, or where the source began anew, not measured",
                run.label(),
                run.events(),
                run.offeredPerSecond(),
                run.skipped()));
        run.gaveUp().ifPresent(why -> out.println(ReplayText.INDENT + "SATURATED: " + why));
        TextTable table = new TextTable(HEADINGS);
        for (TimedHop hop : TimedHop.values()) {
            if (hop == TimedHop.TO_DECODE) {
                hiccups(run, table);
            }
            if (run.count(hop) == 0) {
                continue;
            }
            List<Object> row = new ArrayList<>(List.of(hop.label()));
            for (double percentile : PERCENTILES) {
                row.add(new TextTable.Ns(run.ns(hop, percentile)));
            }
            row.add(new TextTable.Ns(run.longestNs(hop)));
            row.add(hop.meaning());
            table.row(row);
        }
        table.print(out, ReplayText.INDENT, ReplayText.WIDTH + 20, TimedHop.values().length + 1);
        floor(run);
        tail(run.tail());
        out.println();
        out.flush();
    }

    /** One line, as for a run of a search. */
    void line(LatencyRun run) {
        if (!hasHeading) {
            hasHeading = true;
            out.println(String.format(
                    "%-24s %14s %10s %10s %10s %10s", "shape", "events/s", "p50", "p99", "p99.9", "hiccup p99.9"));
        }
        out.println(String.format(
                Locale.ROOT,
                "%-24s %,14.0f %10s %10s %10s %10s%s",
                run.label(),
                run.offeredPerSecond(),
                ValueText.duration(run.ns(TimedHop.TOTAL, 50)),
                ValueText.duration(run.ns(TimedHop.TOTAL, 99)),
                ValueText.duration(run.ns(TimedHop.TOTAL, 99.9)),
                ValueText.duration(run.hiccups().waitNs(99.9)),
                run.gaveUp().isPresent() ? "  saturated" : ""));
        out.flush();
    }

    /** What a search found. */
    void knee(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    private static void hiccups(LatencyRun run, TextTable table) {
        List<Object> row = new ArrayList<>(List.of("hiccups"));
        for (double percentile : PERCENTILES) {
            row.add(new TextTable.Ns(run.hiccups().waitNs(percentile)));
        }
        row.add(new TextTable.Ns(run.hiccups().longestNs()));
        row.add("what any event would wait for the feed's core");
        table.row(row);
    }

    private void floor(LatencyRun run) {
        LatencyRun.HiccupCurve hiccups = run.hiccups();
        out.println(String.format(
                Locale.ROOT,
                "  Machine: core to core %.0f ns before, %.0f ns after; the feed's core stood still for %.2f %% of %s watched",
                figure(run.floorBefore(), "handOffP50Ns"),
                figure(run.floorAfter(), "handOffP50Ns"),
                100.0 * hiccups.lostNs() / Math.max(1, hiccups.watchedNs()),
                ValueText.duration(hiccups.watchedNs())));
        out.println(String.format(
                Locale.ROOT,
                "  Total p50 is %.1f times the hand-off from core to core; beyond hiccups: p99 %s, p99.9 %s, p99.99 %s",
                run.ns(TimedHop.TOTAL, 50)
                        / Math.min(figure(run.floorBefore(), "handOffP50Ns"), figure(run.floorAfter(), "handOffP50Ns")),
                excess(run, 99),
                excess(run, 99.9),
                excess(run, 99.99)));
        out.println("  JVM: " + ValueText.count(run.collections(), "collection") + " of garbage, "
                + ValueText.decimal(run.bytesPerEvent(), 3) + " bytes allocated an event"
                + (run.drifted() ? "; the machine DRIFTED during the run: compare ratios only" : ""));
    }

    private void tail(TailStory tail) {
        if (tail.events() == 0) {
            return;
        }
        out.println("  p99.99 is " + ValueText.duration(tail.p9999Ns()) + ": " + ValueText.count(tail.events(), "event")
                + " at or above it, in " + ValueText.count(tail.episodes(), "episode"));
        for (TailStory.Part part : tail.parts()) {
            out.println(String.format(
                    Locale.ROOT,
                    "    %5.1f %%  %s (%s, longest %s)",
                    100.0 * part.events() / tail.events(),
                    part.cause(),
                    ValueText.count(part.episodes(), "episode"),
                    ValueText.duration(part.longestNs())));
        }
        for (TailStory.Told told :
                tail.worst().subList(0, Math.min(WORST, tail.worst().size()))) {
            out.println(String.format(
                    Locale.ROOT,
                    "    event %,d, %.3f s in: %s = %s",
                    told.position(),
                    told.atNs() / 1e9,
                    ValueText.duration(told.totalNs()),
                    told.hops()));
            out.println("      " + told.around());
        }
    }

    private static String excess(LatencyRun run, double percentile) {
        return ValueText.duration(
                Math.max(0, run.ns(TimedHop.TOTAL, percentile) - run.hiccups().waitNs(percentile)));
    }

    private static double figure(Map<String, Double> floor, String name) {
        return floor.getOrDefault(name, Double.NaN);
    }
}
