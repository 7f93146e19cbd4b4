package io.penstock.cli;

import io.penstock.engine.thread.Pinning;
import io.penstock.perf.Machine;
import io.penstock.perf.jitter.Floor;
import io.penstock.perf.jitter.HiccupWatch;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench jitter}: what this machine does to any program. */
@Command(
        name = "jitter",
        description = {
            "Measures what no program on this machine can be better than: the cost of the clock, a number from core to"
                    + " core, and how often and how long an idle pinned thread does not run.",
            "",
            "A step of the clock of more than 1 us is a hiccup: somebody else ran, or the host of a virtual machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: penstock bench jitter --seconds 30 --pin 1,2"})
final class BenchJitter implements Callable<Integer> {
    private static final int MOST_SECONDS = 3_600;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "how long to watch the idle thread (default: 5)")
    private int seconds;

    @Option(
            names = "--pin",
            paramLabel = "CORES",
            defaultValue = "auto",
            description = "auto, none, or cores such as 1,2: the idle thread on the first, hand-off to the second")
    private String pin;

    @Option(names = "--json", description = "print one JSON document instead of the text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Floor floor = Floor.measure(
                pinning(), seconds * 1_000_000_000L, spec.commandLine().getErr()::println);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>(floor.figures());
            document.put("thresholdNs", HiccupWatch.THRESHOLD_NS);
            document.put("machine", Machine.describe());
            Json.print(document, out);
        } else {
            JitterText.print(floor, out);
            JitterText.printWaits(floor.hiccups(), out);
        }
        return ExitCode.DONE;
    }

    private Pinning pinning() {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new ParameterException(spec.commandLine(), "seconds=" + seconds + ": must be in 1.." + MOST_SECONDS);
        }
        try {
            return Pinning.parse("pin", pin);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
