package io.penstock.cli;

import io.penstock.engine.thread.Pinning;
import io.penstock.perf.Machine;
import io.penstock.perf.jitter.Floor;
import io.penstock.perf.topology.ShapeFigures;
import io.penstock.perf.topology.Topology;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench topology}: what lanes, feeds, ring, batches, waiting and timing cost. */
@Command(
        name = "topology",
        description = {
            "Replays a made-up day at full speed in many shapes: more lanes, several feeds, a stage more, rings, batches, ways to"
                    + " wait, and timing none or all events; by turns, medians over the rounds.",
            "",
            "Each lane keeps every book and runs one strategy that hears every quote, and must hear the same; exit 3 if not."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "times  wall time as a multiple of the usual shape's in the same round, with an interval of 95 %%",
            "cpu    processor time of the whole process; for lanes also what each one added",
            "",
            "Example: penstock bench topology --lanes 8 --rounds 9"
        })
final class BenchTopology implements Callable<Integer> {
    private static final int WIDTH = 120;

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "4", description = "up to so many lanes (default: 4)")
    private int lanes;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "rounds (default: 5)")
    private int rounds;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "300000",
            description = "messages of the day (default: 300000)")
    private long messages;

    @Option(names = "--json", description = "print one JSON document instead of the table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > 1_000) {
            throw new ParameterException(spec.commandLine(), "rounds=" + rounds + ": must be in 1..1000");
        }
        try {
            Topology topology = new Topology(messages, lanes);
            Floor before = floor();
            List<ShapeFigures> shapes = topology.run(rounds);
            Floor after = floor();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(document(shapes, before, after), out);
            } else {
                print(shapes, out);
                JitterText.printBeforeAndAfter(before, after, out);
            }
            return shapes.stream().allMatch(ShapeFigures::right) ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private Floor floor() {
        return Floor.brief(Pinning.AUTO, spec.commandLine().getErr()::println);
    }

    private static void print(List<ShapeFigures> shapes, PrintWriter out) {
        TextTable table = new TextTable(List.of(
                "varied", "value", "M events/s", "ns/event", "times", "low", "high", "cpu ns", "per lane", "heard"));
        for (ShapeFigures figures : shapes) {
            table.row(Arrays.asList(
                    figures.shape().varied(),
                    figures.shape().value(),
                    rounded(1e3 / figures.nsPerEvent().median(), 100),
                    rounded(figures.nsPerEvent().median(), 10),
                    rounded(figures.times().median(), 100),
                    rounded(figures.times().low(), 100),
                    rounded(figures.times().high(), 100),
                    rounded(figures.cpuNsPerEvent().median(), 10),
                    rounded(figures.cpuNsPerLaneAdded(), 10),
                    figures.right() ? "all" : "NOT ALL"));
        }
        table.print(out, "", WIDTH, shapes.size());
        out.println();
        out.flush();
    }

    private static Map<String, Object> document(List<ShapeFigures> shapes, Floor before, Floor after) {
        List<Object> rows = new ArrayList<>();
        for (ShapeFigures figures : shapes) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("varied", figures.shape().varied());
            row.put("value", figures.shape().value());
            row.put("nsPerEvent", CompareJson.sample(figures.nsPerEvent()));
            row.put("times", CompareJson.sample(figures.times()));
            row.put("cpuNsPerEvent", CompareJson.sample(figures.cpuNsPerEvent()));
            row.put("cpuMoreNs", CompareJson.sample(figures.cpuMoreNs()));
            row.put("cpuNsPerLaneAdded", figures.cpuNsPerLaneAdded());
            row.put("right", figures.right());
            rows.add(row);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("shapes", rows);
        document.put("floorBefore", before.figures());
        document.put("floorAfter", after.figures());
        document.put("machine", Machine.describe());
        return document;
    }

    private static double rounded(double value, int parts) {
        return Double.isNaN(value) ? value : (double) Math.round(value * parts) / parts;
    }
}
