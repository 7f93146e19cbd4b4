package io.penstock.cli;

import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.Plugins;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock list}: the feeds, formats and strategies that are there, with their parameters. */
@Command(
        name = "list",
        description = "Lists feeds, output formats and strategies with their parameters.",
        footer = {"", "Examples:", "  penstock list", "  penstock list --strategy imbalance"})
final class ListPlugins implements Callable<Integer> {
    @Option(names = "--strategy", paramLabel = "NAME", description = "only this strategy")
    private String strategy;

    @Option(names = "--json", description = "print one JSON document instead of the text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            list(Plugins.load(ListPlugins.class.getClassLoader()));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void list(Plugins plugins) {
        PrintWriter out = spec.commandLine().getOut();
        Collection<StrategyProvider> strategies =
                strategy == null ? plugins.strategies() : List.of(plugins.strategy(strategy));
        if (json) {
            Json.print(strategy == null ? ListJson.of(plugins, strategies) : ListJson.of(strategies), out);
        } else {
            ListText text = new ListText(out);
            if (strategy == null) {
                text.feeds(plugins.feeds());
                text.formats(plugins.sinks());
            }
            text.strategies(strategies);
        }
        out.flush();
    }
}
