package io.penstock.cli;

import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import io.penstock.engine.journal.JournalReport;
import java.io.IOException;
import java.io.PrintWriter;
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

/** {@code penstock record}: sources into a journal, without books or strategies. */
@Command(
        name = "record",
        description = "Keeps every event of a source in a journal: a recording, or what arrives now.",
        footer = {
            "",
            "Examples:",
            "  penstock record udp:239.1.2.3:26477?decode=itch --journal today",
            "  penstock run journal:today --follow --strategy vwap        (at the same time, in other processes)",
            "  penstock inspect journal:today",
            "",
            "A journal that was not closed, because the machine or the process died, is recovered when it is next",
            "written to. Ctrl-C ends the recording in order."
        })
final class RecordSource implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "a recording, or scheme:rest; several are merged")
    private List<String> sources;

    @Mixin
    private RunOptions options;

    @Option(names = "--json", description = "print the report as one JSON document")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            EngineConfig config = options.config(1, 0);
            if (config.journal().isEmpty()) {
                throw new IllegalArgumentException("record: --journal DIR is missing: where to keep what is recorded");
            }
            Engine engine = Engine.of(config).strategy("record", new Deaf());
            sources.forEach(engine::feed);
            return record(engine, err);
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.of(e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int record(Engine engine, PrintWriter err) throws IOException {
        try (StopOnInterrupt stop = StopOnInterrupt.of(engine::stop);
                ProgressLine progress = ProgressLine.start(err, Terminal.watchesStandardError(), engine::progress)) {
            RunReport report = engine.warnings(warning -> progress.println("warning: " + warning))
                    .run();
            progress.close();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(ReplayJson.of(report, Optional.empty()), out);
            } else {
                ReplayText.printKept(report, out);
            }
            report.sources().forEach(source -> source.failure().ifPresent(why -> err.println("penstock: " + why)));
            report.journal()
                    .flatMap(JournalReport::failure)
                    .ifPresent(thrown -> err.println("penstock: " + thrown.getMessage()));
            return ExitCode.of(report);
        }
    }

    /** Keeps no book and hears nothing, so that the lane that every run has passes over everything. */
    private static final class Deaf implements Strategy {
        @Override
        public void onStart(StrategyContext context) {
            // No symbol is a zero character.
            context.follow("\0");
        }
    }
}
