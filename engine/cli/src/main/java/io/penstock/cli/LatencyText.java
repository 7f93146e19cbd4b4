package io.penstock.cli;

import io.penstock.engine.Played;
import io.penstock.engine.RunReport;
import io.penstock.engine.RunSettings;
import io.penstock.engine.replay.Pace;
import java.io.PrintWriter;
import java.util.List;

/** The latencies of a run, a row for each hop. */
final class LatencyText {
    private static final List<String> HEADINGS =
            List.of("hop", "samples", "p50", "p90", "p99", "p99.9", "p99.99", "max");

    private final RunReport report;
    private final PrintWriter out;

    LatencyText(RunReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        RunSettings settings = report.settings();
        TextTable table = new TextTable(HEADINGS);
        report.latency().forEach((hop, latency) -> {
            if (latency.count() > 0) {
                table.row(List.of(
                        hop.label(),
                        latency.count(),
                        new TextTable.Ns(latency.p50Ns()),
                        new TextTable.Ns(latency.p90Ns()),
                        new TextTable.Ns(latency.p99Ns()),
                        new TextTable.Ns(latency.p999Ns()),
                        new TextTable.Ns(latency.p9999Ns()),
                        new TextTable.Ns(latency.maxNs())));
            }
        });
        out.println();
        out.println("Latency");
        table.print(out, ReplayText.INDENT, ReplayText.WIDTH, report.latency().size());
        if (settings.speed().isPaced()) {
            note("Counted from the moment at which each event was due. Pace: how late groups were taken up.");
            Played played = report.played();
            if (played.stalls() > 0) {
                note("The replay stalled for more than " + ValueText.duration(Pace.LONGEST_CATCH_UP_NS) + " "
                        + ValueText.count(played.stalls(), "time") + ": its schedule moved by "
                        + ValueText.duration(played.stalledNs()) + ".");
            }
        } else {
            note("One event in " + ValueText.count(settings.sampleEvery()) + " is timed, of decode one message in "
                    + ValueText.count(settings.decodeSampleEvery()) + ". At speed max the feed is always ahead:");
            note("queue and total measure the backlog in the ring, not a delay that a live feed would see.");
        }
        if (report.played().ringFullNs() > 0) {
            note("The ring was full for " + ValueText.duration(report.played().ringFullNs())
                    + " in all: reading waited for the slowest lane.");
        }
    }

    private void note(String text) {
        out.println(ReplayText.INDENT + text);
    }
}
