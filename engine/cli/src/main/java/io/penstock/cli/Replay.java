package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock replay}: a recording through the ring and its lanes, and a report of what that did. */
@Command(
        name = "replay",
        description = "Replays a recorded feed as fast as the machine goes and reports what it held.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: penstock replay 01302019.NASDAQ_ITCH50.gz --lanes 2"})
final class Replay implements Callable<Integer> {
    private static final long STOP_WAIT_SECONDS = 5;

    private static final List<String> DEFAULT_STRATEGIES = List.of("imbalance", "vwap", "momentum");

    @Parameters(
            arity = "0..1",
            paramLabel = "SOURCE",
            defaultValue = "synthetic:",
            description = "a recording, plain, .gz or .zst, its format seen by content; or scheme:rest; without it the"
                    + " built-in market")
    private String source;

    @Option(
            names = "--strategy",
            paramLabel = "NAME[:k=v,...]",
            description = "a strategy to run; repeatable; imbalance, vwap and momentum when none is named")
    private List<String> strategies = DEFAULT_STRATEGIES;

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "2", description = "threads to spread strategies over")
    private int lanes;

    @Option(
            names = "--symbols",
            split = ",",
            paramLabel = "A,B",
            description = "only these instruments: symbols or globs as BRK*")
    private List<String> symbols = List.of();

    @Option(names = "--date", paramLabel = "D", description = "session date, as 2019-01-30, where the name has none")
    private LocalDate date;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Engine engine = engine();
        CountDownLatch reported = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> stop(engine, reported), "stop");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            RunReport report = engine.run();
            ReportText.print(report, spec.commandLine().getOut());
            report.sources().forEach(read -> read.failure().ifPresent(this::error));
            return report.unreadable()
                    ? Main.EXIT_INPUT
                    : report.failed() ? Main.EXIT_FAILED : report.lossy() ? Main.EXIT_LOSSY : 0;
        } catch (IOException e) {
            error(e.getMessage());
            return Main.EXIT_INPUT;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } finally {
            reported.countDown();
        }
    }

    private void error(String message) {
        spec.commandLine().getErr().println("penstock: " + message);
    }

    private Engine engine() {
        try {
            EngineConfig config = EngineConfig.defaults().withLanes(lanes).withSymbols(symbols.toArray(String[]::new));
            Engine engine =
                    Engine.of(date == null ? config : config.withDate(date)).feed(source);
            strategies.forEach(engine::strategy);
            return engine.warnings(warning -> spec.commandLine().getErr().println("warning: " + warning));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Ctrl-C ends the reading, and waits until the report of what was done so far is out. */
    private static void stop(Engine engine, CountDownLatch reported) {
        engine.stop();
        try {
            boolean ended = reported.await(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                Runtime.getRuntime().halt(Main.EXIT_FAILED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
