package io.penstock.cli;

import io.penstock.perf.latency.KneeSearch;
import io.penstock.perf.latency.LatencyBench;
import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.LatencySettings;
import io.penstock.perf.latency.Limit;
import io.penstock.perf.latency.report.LatencyReport;
import io.penstock.perf.latency.report.Provenance;
import io.penstock.perf.latency.report.ReportFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock bench latency}: how long after it was due an event was dealt with, hop by hop. */
@Command(
        name = "latency",
        description = {
            "Measures how long an event takes from its bytes to a strategy's callbacks, hop by hop, in an open loop: when"
                    + " each event is due is fixed beforehand, and what falls behind is charged with every event that it"
                    + " delays.",
            "",
            "Each run has a JVM of its own with the flags of this one: the source is read into the heap, another run warms"
                    + " the code and is thrown away, then it measures. Beside the latencies stand the hiccups of the feed's"
                    + " core at the same time, and what the machine did to any program before and after."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  penstock bench latency --rates 100k,500k,1M,2M --report latency",
            "  penstock bench latency day.itch.gz --shape recordedx20 --from 09:30 --to 09:40 --seconds 30",
            "  penstock bench latency day.itch.gz --from 09:30 --to 09:31 --find-knee --limit p99.9=50us",
            "Two programs, or two settings, on a machine that is not quiet take turns:",
            "  for i in 1 2 3 4 5; do",
            "    java -jar old.jar bench latency --report old --append",
            "    java -jar new.jar bench latency --report new --append",
            "  done",
            "  penstock bench diff old/latency.json new/latency.json"
        })
final class BenchLatency implements Callable<Integer> {
    private static final int MOST_RUNS = 1_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "SOURCE",
            defaultValue = "synthetic:",
            description = "a recording, plain, .gz or .zst, or scheme:rest; default the built-in market, as ITCH bytes")
    private String source;

    @Mixin
    private LatencyOptions options;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1", description = "of each rate, by turns; default 1")
    private int runs;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "write latency.json, latency.html, and .hlog and .hgrm files there")
    private Path directory;

    @Option(names = "--append", description = "add the runs to those that the report has already")
    private boolean append;

    @Option(
            names = "--find-knee",
            description = "double and bisect the multiple of the recording's pace until the limit breaks")
    private boolean findKnee;

    @Option(
            names = "--limit",
            paramLabel = "pN=T",
            defaultValue = "p99.9=50us",
            description = "what total may be, for --find-knee; default p99.9=50us")
    private String limit;

    @Option(
            names = "--recorder-cost",
            description =
                    "measure instead what timing costs a replay at full speed, against off, and off against an engine built"
                            + " without, in --runs sets of JVMs, ten replays by turns in each")
    private boolean recorderCost;

    @Option(names = "--json", description = "print one JSON document instead of the tables")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<LatencySettings> settings;
        Limit broken;
        Optional<ReportFiles> files;
        LatencyBench bench;
        try {
            settings = options.settings(source);
            if (runs < 1 || runs > MOST_RUNS) {
                throw new IllegalArgumentException("runs=" + runs + ": must be in 1.." + MOST_RUNS);
            }
            broken = Limit.parse(limit);
            files = directory == null ? Optional.empty() : Optional.of(ReportFiles.in(directory, append));
            bench = LatencyBench.of(
                    source,
                    files.map(ReportFiles::logs),
                    files.map(ReportFiles::runs).orElse(0));
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (LatencyBench closed = bench) {
            measure(closed, settings, broken, files);
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private void measure(LatencyBench bench, List<LatencySettings> settings, Limit broken, Optional<ReportFiles> files)
            throws IOException {
        if (recorderCost) {
            RecorderCostText.print(
                    settings.get(0).reading(bench.source()),
                    runs,
                    json,
                    spec.commandLine().getOut());
            return;
        }
        LatencyRunText text = new LatencyRunText(
                json ? spec.commandLine().getErr() : spec.commandLine().getOut());
        List<LatencyRun> done = new ArrayList<>();
        List<String> knee = List.of();
        if (findKnee) {
            KneeSearch search = new KneeSearch(bench::run, broken, run -> {
                done.add(run);
                text.line(run);
            });
            knee = search.find(settings.get(0).reading(bench.source()));
            text.knee(knee);
        } else {
            for (int run = 0; run < runs; run++) {
                for (LatencySettings each : settings) {
                    LatencyRun measured = bench.run(each.reading(bench.source()));
                    done.add(measured);
                    text.print(measured);
                }
            }
        }
        String command = "penstock "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        LatencyReport report = new LatencyReport(Provenance.of(command), done, knee);
        if (files.isPresent()) {
            files.get().write(report);
        }
        if (json) {
            Json.print(report.tree(), spec.commandLine().getOut());
        }
    }
}
