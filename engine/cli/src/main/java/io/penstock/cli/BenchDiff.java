package io.penstock.cli;

import io.penstock.perf.latency.report.LatencyDiff;
import io.penstock.perf.latency.report.LatencyReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock bench diff}: whether two reports differ, and whether this machine could tell. */
@Command(
        name = "diff",
        description = {
            "Compares two reports of bench latency: the ratio of each figure with its interval of 95 %%, from runs in pairs,"
                    + " the n-th of one with the n-th of the other.",
            "",
            "A difference that is smaller than what hiccups of the machine alone made of the figure is not shown, whatever"
                    + " its interval says."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Let runs take turns, so that both meet the same machine:",
            "  for i in 1 2 3 4 5; do",
            "    java -jar old.jar bench latency --report old --append",
            "    java -jar new.jar bench latency --report new --append",
            "  done",
            "  penstock bench diff old/latency.json new/latency.json"
        })
final class BenchDiff implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A.json", description = "what to compare with")
    private Path one;

    @Parameters(index = "1", paramLabel = "B.json", description = "what to compare")
    private Path other;

    @Option(names = "--json", description = "print one JSON document instead of the table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            LatencyReport first = LatencyReport.read(one);
            LatencyReport second = LatencyReport.read(other);
            List<LatencyDiff.Row> rows = LatencyDiff.of(first, second);
            if (rows.isEmpty()) {
                throw new IOException(other + ": no run of the same arrivals as in " + one + ": "
                        + String.join(", ", second.labels()) + " and " + String.join(", ", first.labels()));
            }
            if (json) {
                Json.print(
                        tree(rows, LatencyDiff.tookTurns(first, second)),
                        spec.commandLine().getOut());
            } else {
                print(rows, LatencyDiff.tookTurns(first, second));
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        }
    }

    private void print(List<LatencyDiff.Row> rows, boolean tookTurns) {
        PrintWriter out = spec.commandLine().getOut();
        String label = "";
        for (LatencyDiff.Row row : rows) {
            if (!row.label().equals(label)) {
                label = row.label();
                out.println(label + ", " + ValueText.count(row.ratio().pairs(), "pair") + " of runs");
                out.println("  figure            A           B       B to A, interval of 95 %      hiccups");
            }
            String interval = row.ratio().hasInterval()
                    ? String.format(
                            Locale.ROOT,
                            "[%.3f, %.3f]",
                            row.ratio().low(),
                            row.ratio().high())
                    : "";
            out.println(String.format(
                    Locale.ROOT,
                    "  %-14s %10s  %10s   %8.3f %-18s %10s  %s",
                    row.figure(),
                    ValueText.duration(row.oneNs()),
                    ValueText.duration(row.otherNs()),
                    row.ratio().estimate(),
                    interval,
                    ValueText.duration(row.hiccupNs()),
                    row.verdict().text()));
        }
        if (!tookTurns) {
            out.println("The runs did not take turns: the machine may have drifted between the two, and that may be all"
                    + " that differs.");
        }
        out.flush();
    }

    private static Map<String, Object> tree(List<LatencyDiff.Row> rows, boolean tookTurns) {
        List<Object> figures = new ArrayList<>();
        for (LatencyDiff.Row row : rows) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("label", row.label());
            figure.put("figure", row.figure());
            figure.put("aNs", row.oneNs());
            figure.put("bNs", row.otherNs());
            figure.put("ratio", row.ratio().estimate());
            figure.put("low", row.ratio().low());
            figure.put("high", row.ratio().high());
            figure.put("pairs", row.ratio().pairs());
            figure.put("hiccupNs", row.hiccupNs());
            figure.put("verdict", row.verdict().text());
            figures.add(figure);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tookTurns", tookTurns);
        tree.put("figures", figures);
        return tree;
    }
}
