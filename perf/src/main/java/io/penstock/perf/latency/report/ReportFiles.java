package io.penstock.perf.latency.report;

import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.TimedHop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a report in a directory of their own: {@code latency.json}, {@code latency.html}, and for each run {@code
 * run-N.hlog} and a {@code run-N-LEG.hgrm} for each hop, in microseconds, as the plotter of HdrHistogram reads it.
 */
public final class ReportFiles {
    private static final int TICKS_PER_HALF = 5;
    private static final double NS_PER_US = 1_000;

    private final Path directory;
    private final Optional<LatencyReport> earlier;

    private ReportFiles(Path directory, Optional<LatencyReport> earlier) {
        this.directory = directory;
        this.earlier = earlier;
    }

    /**
     * Makes the directory if need be.
     *
     * @param append whether a report that is there is to be gone on with, and not replaced
     */
    public static ReportFiles in(Path directory, boolean append) throws IOException {
        Files.createDirectories(directory);
        Path json = directory.resolve("latency.json");
        boolean goesOn = append && Files.exists(json);
        return new ReportFiles(directory, goesOn ? Optional.of(LatencyReport.read(json)) : Optional.empty());
    }

    /** Where logs of runs are to be written. */
    public Path logs() {
        return directory;
    }

    /** How many runs are there already. */
    public int runs() {
        return earlier.map(report -> report.runs().size()).orElse(0);
    }

    /** Writes everything but the logs. */
    public void write(LatencyReport report) throws IOException {
        LatencyReport whole = earlier.map(report::after).orElse(report);
        whole.write(directory.resolve("latency.json"));
        Files.writeString(directory.resolve("latency.html"), new LatencyPage(whole).html());
        for (int i = 0; i < report.runs().size(); i++) {
            LatencyRun run = report.runs().get(i);
            for (TimedHop hop : TimedHop.values()) {
                Path file = directory.resolve("run-" + (runs() + i + 1) + "-" + hop.label() + ".hgrm");
                try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.US_ASCII)) {
                    run.hops().get(hop).outputPercentileDistribution(out, TICKS_PER_HALF, NS_PER_US);
                }
            }
        }
    }
}
