package io.penstock.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import io.penstock.perf.throughput.MadeRecording;
import io.penstock.perf.throughput.Stage;
import io.penstock.perf.throughput.StageFigures;
import io.penstock.perf.throughput.Throughput;
import io.penstock.perf.throughput.ThroughputSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock bench throughput}: messages a second of each stage of a replay, from memory. */
@Command(
        name = "throughput",
        description = {
            "Measures how many messages a second each stage of a replay carries.",
            "",
            "The file is decompressed into the heap first. Each stage runs in a JVM of its own with the flags of this one:"
                    + " a cold pass, untimed passes until the last 3 are within 5 %% of one another (at most 30, or 60 s),"
                    + " then timed ones."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stages: bytes (each read once; its messages are bytes), walk (framing only), decode, decodeRing, decodeBooks, decodeRingBooksStrategy (a whole replay).",
            "Checksums of decode and decodeRing must agree, and of decodeBooks and decodeRingBooksStrategy; exit 3 if not.",
            "",
            "Example: penstock bench throughput 01302019.NASDAQ_ITCH50.gz --stage decode --json",
            "Beside another program, on a machine that is not quiet, take turns and compare medians:",
            "  for i in 1 2 3 4 5; do penstock bench throughput F --stage decode; other F; done"
        })
final class BenchThroughput implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a recording of a format that replay recognises, plain, .gz or .zst")
    private Path file;

    @Option(
            names = "--generate",
            paramLabel = "N",
            description = {
                "first make FILE: a day of N messages in Nasdaq's format, 1000 to 1000000000, the same bytes on every"
                        + " machine; must not be there"
            })
    private Long generate;

    @Option(names = "--stage", paramLabel = "NAME", split = ",", description = "only these stages")
    private Set<String> stages = Set.of();

    @Option(names = "--passes", paramLabel = "N", defaultValue = "7", description = "timed passes (default: 7)")
    private int passes;

    @Option(names = "--ring-slots", paramLabel = "N", description = "length of the ring, a power of two")
    private Integer ringSlots;

    @Option(names = "--wait", paramLabel = "PROFILE", description = "quiet, balanced or latency")
    private String wait;

    @Option(names = "--pin", paramLabel = "CORES", description = "auto, none, or cores such as 0,1")
    private String pin;

    @Mixin
    private BenchJournal journal;

    @Option(names = "--json", description = "print one JSON document instead of the table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (journal.isGiven()) {
            return journal();
        }
        Throughput throughput;
        Set<Stage> chosen;
        try {
            chosen = chosen();
            if (generate != null) {
                MadeRecording.write(file, generate);
            }
            throughput = Throughput.of(settings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            return error(e, ExitCode.INPUT);
        }
        try {
            measure(throughput, chosen, spec.commandLine().getOut());
            return 0;
        } catch (IOException e) {
            return error(e, ExitCode.FAILED);
        }
    }

    private int journal() {
        try {
            journal.run(file, json, spec.commandLine().getOut());
            return ExitCode.DONE;
        } catch (IOException e) {
            return error(e, ExitCode.INPUT);
        }
    }

    private void measure(Throughput throughput, Set<Stage> chosen, PrintWriter out) throws IOException {
        if (json) {
            writeJson(throughput.run(chosen, figures -> {}), out);
        } else {
            writeHeading(out);
            writeSettings(throughput.run(chosen, stage -> writeLine(stage, out)), out);
        }
        out.flush();
    }

    private int error(IOException e, int exit) {
        spec.commandLine().getErr().println("penstock: " + e.getMessage());
        return exit;
    }

    private ThroughputSettings settings() {
        ThroughputSettings settings = ThroughputSettings.of(file).withPasses(passes);
        settings = ringSlots == null ? settings : settings.withRingSlots(ringSlots);
        settings = wait == null ? settings : settings.withWait(WaitProfile.parse("wait", wait));
        return pin == null ? settings : settings.withPinning(Pinning.parse("pin", pin));
    }

    private Set<Stage> chosen() {
        return stages.isEmpty()
                ? EnumSet.allOf(Stage.class)
                : stages.stream().map(Stage::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private static void writeHeading(PrintWriter out) {
        out.println("                              million messages a second          median");
        out.println("stage                       cold     min  median     max    ns/msg      MB/s  checksum");
        out.flush();
    }

    private static void writeLine(StageFigures stage, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-23s %8.2f%8.2f%8.2f%8.2f%10.1f%10.0f  %s%s",
                stage.stage().key(),
                stage.cold() / 1e6,
                stage.min() / 1e6,
                stage.median() / 1e6,
                stage.max() / 1e6,
                1e9 / stage.median(),
                stage.megabytesPerSecond(),
                stage.checksumText(),
                stage.stable() ? "" : "  (never stable)"));
        out.flush();
    }

    private static void writeSettings(Map<Stage, StageFigures> figures, PrintWriter out) {
        out.println();
        common(figures).forEach((name, value) -> out.println(String.format(Locale.ROOT, "%-12s %s", name, value)));
    }

    private static void writeJson(Map<Stage, StageFigures> figures, PrintWriter out) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            for (StageFigures stage : figures.values()) {
                json.writeObjectFieldStart(stage.stage().key());
                json.writeNumberField("messagesPerSecond", Math.round(stage.median()));
                json.writeStringField("checksum", stage.checksumText());
                json.writeNumberField("megabytesPerSecond", Math.round(stage.megabytesPerSecond()));
                json.writeNumberField("messages", stage.messages());
                json.writeNumberField("coldMessagesPerSecond", Math.round(stage.cold()));
                json.writeNumberField("minMessagesPerSecond", Math.round(stage.min()));
                json.writeNumberField("maxMessagesPerSecond", Math.round(stage.max()));
                json.writeNumberField("cpuNsPerMessage", Math.round(stage.cpuNsPerMessage() * 10) / 10.0);
                json.writeNumberField("untimedPasses", stage.untimedPasses());
                json.writeBooleanField("stable", stage.stable());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("settings");
            for (Map.Entry<String, String> setting : common(figures).entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.println();
    }

    /** Every stage's JVM had the same settings; the number of messages is theirs too. */
    private static Map<String, String> common(Map<Stage, StageFigures> figures) {
        StageFigures any = figures.values().iterator().next();
        Map<String, String> settings = new TreeMap<>(any.settings());
        settings.put("messages", Long.toString(any.messages()));
        return settings;
    }
}
