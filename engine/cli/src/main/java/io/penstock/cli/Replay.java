package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Placement;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import io.penstock.engine.RunReport;
import io.penstock.engine.journal.JournalReport;
import io.penstock.engine.journal.JournalStopped;
import io.penstock.engine.lane.StrategyReport;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code penstock replay}: a recording through the ring and its lanes, and a report of what that did. */
@Command(
        name = "replay",
        description = "Replays recorded feeds through strategies and reports what they found and how fast it went.",
        footer = {
            "",
            "Examples:",
            "  penstock replay",
            "  penstock replay 01302019.NASDAQ_ITCH50.gz --symbols AAPL,MSFT --strategy imbalance:levels=5",
            "  penstock replay synthetic:symbols=50,seed=7 --json",
            "  penstock replay 01302019.NASDAQ_ITCH50.gz --from 09:30 --to 10:00 --speed 10",
            "  penstock replay synthetic: --loop 20 --json",
            "  penstock replay day.itch.zst --symbols AAPL --until 09:30",
            "  penstock replay day.itch.gz --speed 1 --send udp:127.0.0.1:26477",
            "  penstock replay venue-a.pcap.gz venue-b.dbn.zst --merge event --composite",
            "",
            "A paced replay on a terminal takes keys: space pauses, + and - change the speed, q ends it.",
            "'penstock list' shows the strategies and feeds with their parameters. Ctrl-C ends the replay",
            "with the report of what was done so far."
        })
class Replay implements Callable<Integer> {
    private static final List<String> DEFAULT_STRATEGIES = List.of("imbalance", "vwap", "momentum");
    private static final String COMPOSITE = "composite";

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description =
                    "a recording, plain, .gz or .zst, its format seen by content; or scheme:rest; several are merged"
                            + " by time; without any the built-in market, synthetic:")
    private List<String> sources = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "NAME[:k=v,...]",
            description = "a strategy to run; repeatable; imbalance, vwap and momentum when none is named")
    private List<String> strategies = DEFAULT_STRATEGIES;

    @Option(
            names = "--composite",
            description = "also run composite: the best bid and offer over all venues and feeds of a symbol")
    private boolean composite;

    @Mixin
    private RunOptions options;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private ParallelOptions parallel;

    @Mixin
    private ControlOption control;

    @Mixin
    private StepOptions step;

    @Mixin
    private SendOption send;

    @Mixin
    private OrdersOption orders;

    @Mixin
    private FollowOption follow;

    @Mixin
    private LogOption log;

    @Option(
            names = "--check",
            description =
                    "look for strategies that keep arguments of a callback, or wait, sleep or read and write in one; slow")
    private boolean checked;

    @Option(names = "--json", description = "print the report as one JSON document")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private Plugins loaded;

    @Override
    public Integer call() {
        Engine engine = engine();
        PrintWriter err = spec.commandLine().getErr();
        try (OrdersOption.Output ordersFile = orders.open();
                Closeable line = send.attach(engine);
                Closeable logFile = log.attach(engine, err);
                Closeable listening =
                        control.listen(engine, plugins.allowedJars(), notice -> err.println("penstock: " + notice));
                StopOnInterrupt stop = StopOnInterrupt.of(engine::stop);
                ProgressLine progress = ProgressLine.start(err, showsProgress(), engine::progress);
                PaceKeys keys = keys(engine, progress)) {
            RunReport report = engine.warnings(warning -> progress.println("warning: " + warning))
                    .run();
            keys.close();
            progress.close();
            ordersFile.write(report);
            print(report);
            return ExitCode.of(report);
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.of(e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Engine engine() {
        try {
            List<PluginSpec> specs = parallel.specs(chosenStrategies());
            Placement placement = parallel.placement();
            int free = (int) specs.stream()
                    .filter(strategy -> placement.isFree(strategy.name()))
                    .count();
            EngineConfig config = step.allowFor(options.config(free * parallel.shards(), placement.namedLanes()));
            loaded = plugins.load();
            Engine engine = Engine.of(config, loaded).place(placement);
            (sources.isEmpty() ? List.of("synthetic:") : follow.applyTo(sources)).forEach(engine::feed);
            specs.forEach(strategy -> engine.strategy(strategy, parallel.shards()));
            if (checked) {
                engine.check();
            }
            if (orders.isGiven()) {
                engine.keepIntents();
            }
            if (options.saysLanes()) {
                engine.weigh();
            }
            options.destination().ifPresent(send::alsoTo);
            if (step.isGiven()) {
                PrintWriter err = spec.commandLine().getErr();
                step.watch(engine, config, json ? err : spec.commandLine().getOut(), err);
            }
            return engine;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<String> chosenStrategies() {
        if (!composite || strategies.contains(COMPOSITE)) {
            return strategies;
        }
        List<String> chosen = new ArrayList<>(strategies);
        chosen.add(COMPOSITE);
        return chosen;
    }

    private boolean showsProgress() {
        return Terminal.watchesStandardError() && !step.isGiven();
    }

    /** On a terminal, of a run that has a pace. */
    private PaceKeys keys(Engine engine, ProgressLine progress) {
        PaceKeys keys = new PaceKeys(engine.pace(), engine::stop, progress::println);
        return engine.pace().isPaced() && showsProgress() && Terminal.readsStandardInput() ? keys.readTerminal() : keys;
    }

    private void print(RunReport report) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<Ranking> ranking = ranking(report);
        ranking.filter(Ranking::isUnknown).ifPresent(unknown -> err.println("warning: " + unknown.unknown()));
        if (json) {
            Json.print(ReplayJson.of(report, ranking), out);
        } else {
            ReplayText.print(report, ranking, out);
        }
        report.sources().forEach(source -> source.failure().ifPresent(why -> err.println("penstock: " + why)));
        report.failure().ifPresent(thrown -> failed("reading", thrown, err));
        report.journal().flatMap(JournalReport::failure).ifPresent(thrown -> journalFailed(thrown, err));
        report.lanes()
                .forEach(lane -> lane.failure().ifPresent(thrown -> failed("lane " + lane.number(), thrown, err)));
    }

    private Optional<Ranking> ranking(RunReport report) {
        if (!parallel.hasVariants()) {
            return Optional.empty();
        }
        String name = PluginSpec.parse(strategies.get(0)).name();
        List<StrategyReport> variants = report.strategies().stream()
                .filter(strategy -> strategy.name().equals(name))
                .toList();
        String by = parallel.rankBy();
        return Optional.of(
                Ranking.of(variants, by.isEmpty() ? loaded.strategy(name).rankedBy() : by));
    }

    private static void journalFailed(Throwable thrown, PrintWriter err) {
        if (thrown instanceof JournalStopped) {
            err.println("penstock: " + thrown.getMessage());
        } else {
            failed("journal", thrown, err);
        }
    }

    private static void failed(String what, Throwable thrown, PrintWriter err) {
        err.println("penstock: " + what + " failed:");
        thrown.printStackTrace(err);
    }
}
