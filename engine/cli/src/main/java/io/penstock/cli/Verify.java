package io.penstock.cli;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock verify}: whether a strategy does the same however it is run. */
@Command(
        name = "verify",
        description =
                "Runs a strategy at several speeds, numbers of lanes and shards, sizes of batches and ways to wait, and"
                        + " compares the orders it sends and its results.",
        footer = {
            "",
            "Examples:",
            "  penstock verify synthetic:messages=200000 --strategy momentum",
            "  penstock verify day.itch.gz --to 09:35 --strategy my-idea:window=50 --plugins target/",
            "",
            "Exit code 3 when a run differs; the first order that does is named with its position in the stream."
        })
final class Verify implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "what to read, as of replay")
    private List<String> sources;

    @Option(
            names = "--strategy",
            required = true,
            paramLabel = "NAME[:k=v,...]",
            description = "a strategy to verify; repeatable")
    private List<String> strategies;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "4", description = "up to so many lanes; default 4")
    private int lanes;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "4",
            description = "up to so many shards, of strategies that allow it; default 4")
    private int shards;

    @Option(
            names = "--symbols",
            split = ",",
            paramLabel = "A,B",
            hideParamSyntax = true,
            description = "only these instruments: symbols, or globs such as BRK*")
    private List<String> symbols = List.of();

    @Mixin
    private SessionDate date;

    @Mixin
    private PlaybackOptions playback;

    @Option(names = "--json", description = "print the outcome as one JSON document")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            EngineConfig config = EngineConfig.defaults()
                    .withSymbols(symbols.toArray(String[]::new))
                    .withPlayback(playback.get());
            config = date.get().map(config::withDate).orElse(config).withLanes(lanes);
            Verification verification = new Verification(
                    strategies.stream().map(PluginSpec::parse).toList(),
                    plugins.load(),
                    config,
                    engine -> sources.forEach(engine::feed));
            List<Verification.Outcome> outcomes = verification.run(lanes, shards, outcome -> {
                err.println(outcome.condition().name() + ": " + VerifyText.verdict(outcome));
                err.flush();
            });
            if (json) {
                Json.print(VerifyText.json(outcomes), out);
            } else {
                VerifyText.print(outcomes, out);
            }
            return VerifyText.exitCode(outcomes);
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
