package io.penstock.perf.throughput;

import io.penstock.engine.source.Recording;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures stages, each in a JVM of its own with the flags of this one. To compare with another program on a machine that
 * others use too, run the two by turns and compare medians:
 *
 * <pre>{@code
 * for i in 1 2 3 4 5; do
 *     java -jar penstock.jar bench throughput day.itch --stage decode --json
 *     ./pipeline day.itch decode
 * done
 * }</pre>
 */
public final class Throughput {
    /** What a stage needs besides the recording, in bytes. */
    private static final long WORKING_BYTES = 1L << 30;

    private final ThroughputSettings settings;

    private Throughput(ThroughputSettings settings) {
        this.settings = settings;
    }

    /** To be {@link #run}. @throws IOException when the file cannot be read or is of no known format */
    public static Throughput of(ThroughputSettings settings) throws IOException {
        try (Recording recording = Recording.open(settings.file())) {
            RecordedFormat.of(recording, recording.head());
        }
        return new Throughput(settings);
    }

    /**
     * Runs stages one after another.
     *
     * @param measured told of each as soon as it is done
     * @throws IOException when a stage failed, or two that must see the same saw different things; the message is for
     *     people
     */
    public Map<Stage, StageFigures> run(Set<Stage> stages, Consumer<StageFigures> measured) throws IOException {
        Map<Stage, StageFigures> figures = new EnumMap<>(Stage.class);
        for (Stage stage : stages) {
            StageFigures reached = run(stage);
            figures.put(stage, reached);
            measured.accept(reached);
        }
        requireSame(figures, Stage.DECODE, Stage.DECODE_RING);
        requireSame(figures, Stage.DECODE_BOOKS, Stage.WHOLE_PATH);
        return figures;
    }

    private StageFigures run(Stage stage) throws IOException {
        Path errors = Files.createTempFile("penstock-stage", ".txt");
        Process process = new ProcessBuilder(command(stage))
                .redirectError(errors.toFile())
                .start();
        Thread kill = new Thread(process::destroyForcibly, "stop-stage");
        Runtime.getRuntime().addShutdownHook(kill);
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(errors).strip());
            }
            return StageFigures.parse(printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(kill);
            Files.delete(errors);
        }
    }

    private List<String> command(Stage stage) throws IOException {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        long needed = Files.size(settings.file()) + WORKING_BYTES;
        if (flags.stream().noneMatch(flag -> flag.startsWith("-Xmx"))
                && Runtime.getRuntime().maxMemory() < needed) {
            command.add("-Xmx" + needed);
        }
        // What the jar's manifest says when it is started with -jar.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(StageMain.class.getName());
        command.addAll(StageMain.arguments(stage, settings));
        return command;
    }

    private static void requireSame(Map<Stage, StageFigures> figures, Stage one, Stage other) throws IOException {
        StageFigures first = figures.get(one);
        StageFigures second = figures.get(other);
        if (first != null && second != null && first.checksum() != second.checksum()) {
            throw new IOException(one.key() + " and " + other.key() + " saw different things: checksums "
                    + first.checksumText() + " and " + second.checksumText());
        }
    }
}
