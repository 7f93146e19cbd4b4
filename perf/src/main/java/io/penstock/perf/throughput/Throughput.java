package io.penstock.perf.throughput;

import io.penstock.perf.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
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
        MemoryFeed.check(settings.file());
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
        long heap = Files.size(settings.file()) + WORKING_BYTES;
        try (ChildJvm child = ChildJvm.start(StageMain.class, StageMain.arguments(stage, settings), heap)) {
            return StageFigures.parse(child.output());
        }
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
