package io.penstock.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock bench}: where each microsecond goes on this machine. */
@Command(
        name = "bench",
        description = "Measures the engine on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchLatency.class,
            BenchThroughput.class,
            BenchAlloc.class,
            BenchCompare.class,
            BenchJitter.class,
            BenchTopology.class,
            BenchDiff.class
        })
final class Bench implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "bench: what to measure is missing: "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
