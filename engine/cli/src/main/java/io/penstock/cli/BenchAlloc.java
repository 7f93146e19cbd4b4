package io.penstock.cli;

import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.Plugins;
import io.penstock.perf.Machine;
import io.penstock.perf.alloc.AllocationByHop;
import io.penstock.perf.alloc.HopBytes;
import io.penstock.perf.throughput.MadeRecording;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock bench alloc}: bytes for an event, by hop. */
@Command(
        name = "alloc",
        description = {
            "Tells how many bytes each hop allocates for an event once it is warm, over the later half of a recording.",
            "",
            "Tables of books that become larger are told apart: they do so ever more seldom."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: penstock bench alloc 01302019.NASDAQ_ITCH50.gz --strategy imbalance:levels=5"})
final class BenchAlloc implements Callable<Integer> {
    private static final long MADE_MESSAGES = 500_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a recording that replay recognises (default: a made-up day of 500,000 messages)")
    private Path file;

    @Option(
            names = "--strategy",
            paramLabel = "NAME[:k=v,...]",
            description = "repeatable (default: every strategy that there is, each by itself)")
    private List<String> strategies = List.of();

    @Option(names = "--json", description = "print one JSON document instead of the table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<HopBytes> hops = new AllocationByHop(recording(), chosen()).measure();
            if (json) {
                Json.print(document(hops), spec.commandLine().getOut());
            } else {
                print(hops, spec.commandLine().getOut());
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        }
    }

    private MemoryRecording recording() throws IOException {
        if (file != null) {
            return MemoryRecording.load(file);
        }
        Path directory = Files.createTempDirectory("penstock-alloc");
        Path day = directory.resolve("day.itch");
        try {
            MadeRecording.write(day, MADE_MESSAGES);
            return MemoryRecording.load(day);
        } finally {
            Files.deleteIfExists(day);
            Files.delete(directory);
        }
    }

    private List<String> chosen() {
        return strategies.isEmpty()
                ? Plugins.load(BenchAlloc.class.getClassLoader()).strategies().stream()
                        .map(StrategyProvider::name)
                        .toList()
                : strategies;
    }

    private static void print(List<HopBytes> hops, PrintWriter out) {
        TextTable table = new TextTable(List.of("hop", "bytes/event", "bytes", "grown", "events"));
        for (HopBytes hop : hops) {
            double perEvent = Math.round(hop.perEvent() * 1e4) / 1e4;
            table.row(List.of(hop.hop(), perEvent, hop.bytes(), hop.grownBytes(), hop.events()));
        }
        table.print(out, "", ReplayText.WIDTH, hops.size());
        out.flush();
    }

    private static Map<String, Object> document(List<HopBytes> hops) {
        List<Object> rows = new ArrayList<>();
        for (HopBytes hop : hops) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("hop", hop.hop());
            row.put("bytesPerEvent", hop.perEvent());
            row.put("bytes", hop.bytes());
            row.put("grownBytes", hop.grownBytes());
            row.put("events", hop.events());
            rows.add(row);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("hops", rows);
        document.put("machine", Machine.describe());
        return document;
    }
}
