package io.penstock.cli;

import io.penstock.perf.journal.JournalFigures;
import io.penstock.perf.journal.JournalThroughput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What {@code bench throughput --journal} measures and prints. */
final class BenchJournal {
    private static final int SECONDS = 10;
    private static final double MEGA = 1e6;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "measure keeping the events in a journal instead, on the disk of this directory, for 10 s")
    private Path disk;

    boolean isGiven() {
        return disk != null;
    }

    void run(Path file, boolean json, PrintWriter out) throws IOException {
        JournalFigures figures = JournalThroughput.run(file.toString(), disk, SECONDS);
        if (json) {
            Json.print(json(figures), out);
            return;
        }
        out.println("Journal of " + file + " on " + disk + ": " + ValueText.count(figures.events(), "event") + " in "
                + ValueText.duration(figures.elapsedNs()));
        line("sustained", figures.eventsPerSecond() / MEGA, "million events a second", out);
        line(
                "of one core",
                figures.eventsPerSecondOfOneCore() / MEGA,
                "million events a second, by processor time",
                out);
        line("on disk", figures.bytesPerEvent(), "bytes an event", out);
        line(
                "mapped",
                figures.mappedEventsPerSecond() / MEGA,
                "million a second: a plain mapped write of the bytes",
                out);
        line("ratio", figures.timesMapped(), "times as long as that", out);
    }

    private static void line(String what, double value, String unit, PrintWriter out) {
        out.println(String.format("  %-12s %8s  %s", what, ValueText.decimal(value, 2), unit));
    }

    private static Map<String, Object> json(JournalFigures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", figures.events());
        json.put("eventsPerSecond", figures.eventsPerSecond());
        json.put("eventsPerSecondOfOneCore", figures.eventsPerSecondOfOneCore());
        json.put("writerCpuNsPerEvent", (double) figures.writerNs() / figures.events());
        json.put("keeperCpuNsPerEvent", (double) figures.keeperNs() / figures.events());
        json.put("bytesPerEvent", figures.bytesPerEvent());
        json.put("mappedEventsPerSecond", figures.mappedEventsPerSecond());
        json.put("timesMapped", figures.timesMapped());
        return json;
    }
}
