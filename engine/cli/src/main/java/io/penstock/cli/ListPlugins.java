package io.penstock.cli;

import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.Plugins;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock list}: the feeds, formats and strategies that are there, with their parameters. */
@Command(
        name = "list",
        description = "Lists feeds, output formats and strategies with their parameters.",
        footer = {
            "",
            "Examples:",
            "  penstock list",
            "  penstock list --strategy imbalance",
            "  penstock list --plugins target/"
        })
final class ListPlugins implements Callable<Integer> {
    @Option(names = "--strategy", paramLabel = "NAME", description = "only this strategy")
    private String strategy;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--json", description = "print one JSON document instead of the text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            list(plugins.load());
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void list(Plugins known) {
        PrintWriter out = spec.commandLine().getOut();
        Collection<StrategyProvider> strategies =
                strategy == null ? known.strategies() : List.of(known.strategy(strategy));
        if (json) {
            Json.print(strategy == null ? ListJson.of(known, strategies) : ListJson.of(strategies), out);
        } else {
            ListText text = new ListText(out);
            if (strategy == null) {
                text.feeds(known.feeds());
                text.formats(known.sinks());
            }
            text.strategies(strategies);
        }
        out.flush();
    }
}
