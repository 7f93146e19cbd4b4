package io.penstock.perf.latency;

import io.penstock.perf.ChildJvm;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures latencies, each run in a JVM of its own with the flags of this one.
 *
 * <pre>{@code
 * try (LatencyBench bench = LatencyBench.of("day.itch", Optional.empty(), 0)) {
 *     LatencyRun run = bench.run(LatencySettings.of(bench.source()));
 * }
 * }</pre>
 */
public final class LatencyBench implements Closeable {
    /** What a run needs besides its recording, in bytes. */
    private static final long WORKING_BYTES = 2L << 30;

    private final String source;
    private final Optional<Path> made;
    private final Optional<Path> logs;
    private int runs;

    private LatencyBench(String source, Optional<Path> made, Optional<Path> logs, int runsBefore) {
        this.source = source;
        this.made = made;
        this.logs = logs;
        this.runs = runsBefore;
    }

    /**
     * Gets a source ready; a market that is made up is made once, and kept in a temporary file until this is closed.
     *
     * @param source a recording, or {@code scheme:rest}
     * @param logs directory for a log of each run, {@code run-1.hlog} and on
     * @param runsBefore how many logs are there already
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when its scheme or a parameter is unknown
     */
    public static LatencyBench of(String source, Optional<Path> logs, int runsBefore) throws IOException {
        if (!BenchSource.isGenerated(source)) {
            BenchSource.check(source);
            return new LatencyBench(source, Optional.empty(), logs, runsBefore);
        }
        Path file = Files.createTempFile("penstock-made-up", ".itch");
        file.toFile().deleteOnExit();
        BenchSource.generate(source, file);
        return new LatencyBench(file.toString(), Optional.of(file), logs, runsBefore);
    }

    /** What runs are to read. */
    public String source() {
        return source;
    }

    /** Measures once. @throws IOException when the run failed; the message is for people */
    public LatencyRun run(LatencySettings settings) throws IOException {
        runs++;
        Optional<Path> log = logs.map(directory -> directory.resolve("run-" + runs + ".hlog"));
        Path json = Files.createTempFile("penstock-latency", ".json");
        try {
            long heapBytes = heapBytes(source);
            List<String> arguments = LatencyMain.arguments(settings, json, log);
            try (ChildJvm child = ChildJvm.start(LatencyMain.class, arguments, heapBytes)) {
                child.output();
            }
            return LatencyJson.read(json);
        } finally {
            Files.delete(json);
        }
    }

    /** What a JVM needs that reads a source into its heap. */
    static long heapBytes(String source) throws IOException {
        Path file = Path.of(source);
        return WORKING_BYTES + (Files.isRegularFile(file) ? 4 * Files.size(file) : 0);
    }

    @Override
    public void close() throws IOException {
        if (made.isPresent()) {
            Files.deleteIfExists(made.get());
        }
    }
}
