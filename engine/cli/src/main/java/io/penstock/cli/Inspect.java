package io.penstock.cli;

import io.penstock.engine.OpenFeed;
import io.penstock.engine.Plugins;
import io.penstock.engine.Progress;
import io.penstock.engine.source.FeedDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock inspect}: what is in a recording, read by its feed alone, without books or strategies. */
@Command(
        name = "inspect",
        description =
                "Tells what is in a recording: messages by type, instruments, span of time, gaps, what is broken.",
        footer = {
            "",
            "Times are ordering times: when a message was received where that was recorded, else when the",
            "exchange sent it. Several SOURCEs are told of one after the other; in --json they are a list.",
            "",
            "Examples:",
            "  penstock inspect 01302019.NASDAQ_ITCH50.gz",
            "  penstock inspect synthetic:symbols=50,messages=100000 --json"
        })
final class Inspect implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "a recording, plain, .gz or .zst, its format seen by content; or scheme:rest")
    private List<String> sources;

    @Mixin
    private SessionDate date;

    @Mixin
    private PluginOptions pluginOptions;

    @Option(names = "--json", description = "print one JSON document instead of the text")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() {
        List<Inspection> inspections = new ArrayList<>();
        int exit = ExitCode.DONE;
        try (StopOnInterrupt stop = StopOnInterrupt.of(() -> stopping.set(true))) {
            Plugins plugins = pluginOptions.load();
            for (String source : sources) {
                if (!stopping.get()) {
                    exit = ExitCode.worse(exit, inspect(source, plugins, inspections));
                }
            }
            if (json && !inspections.isEmpty()) {
                List<?> documents = inspections.stream().map(InspectJson::of).toList();
                Json.print(sources.size() == 1 ? documents.get(0) : documents, out());
            }
            return exit;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int inspect(String source, Plugins plugins, List<Inspection> inspections) {
        Inspection inspection;
        try {
            inspection = read(source, plugins);
        } catch (IOException e) {
            err().println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        }
        if (!json) {
            if (!inspections.isEmpty()) {
                out().println();
            }
            String format = inspection.report().format();
            InspectText.print(inspection, plugins.feed(format).description(), out());
        }
        inspections.add(inspection);
        inspection.report().failure().ifPresent(why -> err().println("penstock: " + why));
        return ExitCode.of(inspection.report());
    }

    private Inspection read(String source, Plugins plugins) throws IOException {
        // Opened before there is progress to show, so that its warnings stand alone.
        FeedDirectory directory = new FeedDirectory(date.get(), warning -> err().println("warning: " + warning));
        try (OpenFeed open = OpenFeed.open(source, plugins, directory);
                ProgressLine progress = ProgressLine.start(
                        err(),
                        Terminal.watchesStandardError(),
                        () -> new Progress(open.feed().tally().offered(), open.fractionDone()))) {
            return Inspection.read(open, stopping::get);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
