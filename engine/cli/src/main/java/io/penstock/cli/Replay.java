package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.engine.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
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

    @Parameters(paramLabel = "SOURCE", description = "a recording: plain, .gz or .zst; its format is seen by content")
    private Path source;

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "1", description = "threads that each keep all books")
    private int lanes;

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
            RunReport report = engine.replay(source, Optional.ofNullable(date));
            ReportText.print(report, spec.commandLine().getOut());
            return report.failed() ? Main.EXIT_FAILED : report.lossy() ? Main.EXIT_LOSSY : 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return Main.EXIT_INPUT;
        } finally {
            reported.countDown();
        }
    }

    private Engine engine() {
        try {
            return new Engine(lanes, System::nanoTime, warning -> spec.commandLine()
                    .getErr()
                    .println("warning: " + warning));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
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
