package io.penstock.cli;

import io.penstock.api.feed.Sink;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Plugins;
import io.penstock.engine.RunReport;
import io.penstock.engine.lane.FailurePolicy;
import io.penstock.engine.source.NewRecording;
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

/** {@code penstock convert}: a recording through the engine and out again in another format. */
@Command(
        name = "convert",
        description = "Writes a recorded feed, or a synthetic market, as a recording of another format.",
        footer = {
            "",
            "Examples:",
            "  penstock convert synthetic:symbols=50,messages=100000 -o day.itch",
            "  penstock convert 01302019.NASDAQ_ITCH50.gz --symbols AAPL -o aapl.itch.zst",
            "  penstock convert 01302019.NASDAQ_ITCH50.gz --schema mbp-10 -o day.mbp-10.csv.zst",
            "  penstock convert 01302019.NASDAQ_ITCH50.gz --format csv --schema ohlcv-1m -o - | head",
            "",
            "FILE gets its name when it is whole: nothing is left under it by a conversion that fails or is",
            "interrupted. The report goes to standard error."
        })
final class Convert implements Callable<Integer> {
    @Parameters(paramLabel = "SOURCE", description = "a recording, its format seen by content; or scheme:rest")
    private String source;

    @Mixin
    private OutputOptions options;

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
    private PluginOptions pluginOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            EngineConfig config = EngineConfig.defaults()
                    .withFailures(FailurePolicy.PATIENT)
                    .withSymbols(symbols.toArray(String[]::new));
            config = date.get().map(config::withDate).orElse(config);
            Plugins plugins = pluginOptions.load();
            OutputOptions.Choice choice = options.choose(plugins);
            Engine engine = Engine.of(config, plugins).feed(source);
            // The JVM must not end before what is not kept is gone.
            try (StopOnInterrupt stop = StopOnInterrupt.of(engine::stop);
                    NewRecording recording = options.begin()) {
                return convert(engine, choice, recording, err);
            }
        } catch (IOException e) {
            err.println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int convert(Engine engine, OutputOptions.Choice choice, NewRecording recording, PrintWriter err)
            throws IOException {
        Sink sink = choice.open(recording.stream());
        recording.onFailure(engine::stop);
        try (ProgressLine progress = ProgressLine.start(err, Terminal.watchesStandardError(), engine::progress)) {
            RunReport report = engine.warnings(warning -> progress.println("warning: " + warning))
                    .strategy(choice.provider().format(), sink)
                    .run();
            boolean whole = !report.failed() && !report.unreadable() && !report.stopped();
            boolean kept = whole && keep(sink, recording);
            progress.close();
            return new ConvertText(report, sink, err).print(choice.label(), options, kept, recording.failure());
        }
    }

    private static boolean keep(Sink sink, NewRecording recording) throws IOException {
        try {
            sink.close();
        } catch (IOException e) {
            if (recording.failure().isPresent()) {
                return false;
            }
            throw e;
        }
        recording.keep();
        return true;
    }
}
