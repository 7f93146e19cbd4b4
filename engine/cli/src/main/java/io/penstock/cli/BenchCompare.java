package io.penstock.cli;

import io.penstock.engine.thread.Pinning;
import io.penstock.perf.Machine;
import io.penstock.perf.compare.Comparison;
import io.penstock.perf.compare.RoundFigures;
import io.penstock.perf.compare.Styles;
import io.penstock.perf.compare.carrier.CarrierKind;
import io.penstock.perf.compare.carrier.Waiting;
import io.penstock.perf.jitter.Floor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench compare}: the ring beside what else one could use. */
@Command(
        name = "compare",
        description = {
            "Carries the same payload through the ring and through what else one could use, and tells throughput, one-way"
                    + " latency, and what waiting costs.",
            "",
            "Each carrier has a JVM of its own; they take turns, round by round, and medians are told. Every consumer sees"
                    + " every message, and what it saw is summed: exit 3 if that is not what was sent."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "hand-off  one message to another thread and back, halved",
            "age       of a message when it is taken, from when it was due at the steady rate",
            "idle      processor time of a waiting consumer, in % of a core",
            "",
            "Example: penstock bench compare --wait spin --rounds 15 --carrier penstock,disruptor",
            "         penstock bench compare --hand-off 15",
            "         penstock bench compare --styles 0,2000 --rate 20000"
        })
final class BenchCompare implements Callable<Integer> {
    @Option(names = "--carrier", paramLabel = "NAME", split = ",", description = "only these; see the table")
    private List<String> carriers = List.of();

    @Option(
            names = "--consumers",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description = "1 to 3, or several such as 1,2,3 (default: 1)")
    private List<Integer> consumers;

    @Option(
            names = "--wait",
            paramLabel = "spin|park",
            split = ",",
            defaultValue = "spin,park",
            description = "how both ends wait (default: both, one after the other)")
    private List<String> waits;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "rounds (default: 5)")
    private int rounds;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100000",
            description = "messages a second for the ages (default: 100000)")
    private int rate;

    @Option(
            names = "--hand-off",
            paramLabel = "PAIRS",
            defaultValue = "0",
            description = "instead: the hand-off of the ring beside that of a bare Disruptor, in so many pairs")
    private int pairs;

    @Option(
            names = "--styles",
            paramLabel = "LOOPS",
            split = ",",
            description = {
                "instead: ways to run four strategies, in one process and in several, that calculate for so many loops, about"
                        + " 1 ns each, on each quote; several as 0,2000"
            })
    private List<Integer> styles = List.of();

    @Option(
            names = "--turn",
            paramLabel = "MS",
            defaultValue = "200",
            description = "how long each figure of a carrier is measured in each round, 10 to 60000 ms (default: 200)")
    private int turnMs;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "100000",
            description = "messages of the market that --styles reads each time (default: 100000)")
    private int messages;

    @Option(names = "--json", description = "print one JSON document instead of tables")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            if (!styles.isEmpty()) {
                return styles();
            }
            return pairs == 0 ? compare(comparisons()) : handOff();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private int compare(List<Comparison> comparisons) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Object> documents = new ArrayList<>();
        boolean right = true;
        Floor before = floor();
        for (Comparison comparison : comparisons) {
            if (!comparison.fits()) {
                spec.commandLine().getErr().println(CompareText.skipped(comparison));
                continue;
            }
            Comparison.Result result = comparison.run(rounds, rate);
            right &= result.carriers().stream().allMatch(carrier -> carrier.right());
            documents.add(CompareJson.of(comparison, result));
            if (!json) {
                CompareText.print(comparison, result, out);
            }
        }
        finish("comparisons", documents, before, out);
        return right ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int styles() throws IOException {
        require("rounds", rounds, 1, 1_000);
        require("rate", rate, 1_000, 10_000_000);
        require("messages", messages, 1_000, 100_000_000);
        for (int loops : styles) {
            require("styles", loops, 0, 1_000_000);
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> documents = new LinkedHashMap<>();
        Floor before = floor();
        for (int loops : styles) {
            List<RoundFigures> figures = Styles.run(loops, rate, rounds, messages);
            documents.put(Integer.toString(loops), CompareJson.figures(figures));
            if (!json) {
                CompareText.printStyles(loops, figures, out);
            }
        }
        finish("stylesByLoops", documents, before, out);
        return ExitCode.DONE;
    }

    private int handOff() throws IOException {
        require("hand-off", pairs, 1, 1_000);
        PrintWriter out = spec.commandLine().getOut();
        Comparison comparison =
                new Comparison(EnumSet.of(CarrierKind.PENSTOCK, CarrierKind.DISRUPTOR), 1, Waiting.SPIN, turnMs);
        if (!comparison.fits()) {
            spec.commandLine().getErr().println(CompareText.skipped(comparison));
            return ExitCode.DONE;
        }
        Floor before = floor();
        Comparison.Result result = comparison.handOff(pairs);
        if (!json) {
            CompareText.printHandOff(result, out);
        }
        finish("handOff", CompareJson.handOff(result), before, out);
        return ExitCode.DONE;
    }

    private void finish(String name, Object measured, Floor before, PrintWriter out) {
        Floor after = floor();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(name, measured);
            document.put("floorBefore", before.figures());
            document.put("floorAfter", after.figures());
            document.put("machine", Machine.describe());
            Json.print(document, out);
        } else {
            JitterText.printBeforeAndAfter(before, after, out);
        }
    }

    private List<Comparison> comparisons() {
        require("rounds", rounds, 1, 1_000);
        require("rate", rate, 1_000, 10_000_000);
        Set<CarrierKind> kinds = carriers.isEmpty()
                ? EnumSet.allOf(CarrierKind.class)
                : carriers.stream()
                        .map(CarrierKind::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CarrierKind.class)));
        List<Comparison> comparisons = new ArrayList<>();
        for (String wait : waits) {
            for (int number : consumers) {
                comparisons.add(new Comparison(kinds, number, Waiting.of(wait), turnMs));
            }
        }
        return comparisons;
    }

    private Floor floor() {
        return Floor.brief(Pinning.AUTO, spec.commandLine().getErr()::println);
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + "=" + value + ": must be in " + least + ".." + most);
        }
    }
}
