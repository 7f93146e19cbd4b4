package io.penstock.perf.latency;

import io.penstock.engine.latency.SteadyClock;
import io.penstock.perf.jitter.Floor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The program of one run's JVM: warms the code, measures, and writes what it found to a file. */
final class LatencyMain {
    private LatencyMain() {}

    /** @param hdrLog where every hop and interval is to be logged; empty for nowhere */
    static List<String> arguments(LatencySettings settings, Path json, Optional<Path> hdrLog) {
        List<String> arguments = new ArrayList<>(settings.arguments());
        arguments.add(0, json.toString());
        arguments.add(1, hdrLog.map(Path::toString).orElse(""));
        return arguments;
    }

    /** Writes one run as JSON, or one line of what went wrong to standard error. */
    public static void main(String[] args) {
        try {
            List<String> given = Arrays.asList(args);
            LatencySettings settings = LatencySettings.parse(given.subList(2, given.size()));
            Optional<Path> hdrLog = args[1].isEmpty() ? Optional.empty() : Optional.of(Path.of(args[1]));
            LatencyJson.write(measure(settings, hdrLog), Path.of(args[0]));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (OutOfMemoryError e) {
            System.err.println("the recording does not fit the heap of "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB: give more, as in java -Xmx8g -jar penstock.jar");
            System.exit(1);
        }
        System.exit(0);
    }

    private static LatencyRun measure(LatencySettings settings, Optional<Path> hdrLog) throws IOException {
        BenchSource source = BenchSource.load(settings.source());
        // Before the warm-up: turning Flight Recorder on throws away all code that was compiled until then.
        try (JvmPauses recording = settings.explain() ? JvmPauses.record(SteadyClock::nanos) : JvmPauses.none()) {
            WarmUp.run(settings, source);
            // What the warm-up left is no part of what is measured.
            System.gc();
            Floor before = Floor.brief(settings.pinning(), warning -> {});
            LatencyRunner.Kept kept = LatencyRunner.of(settings, source).run();
            Floor after = Floor.brief(settings.pinning(), warning -> {});
            RunFigures figures = new RunFigures(settings, kept, recording.stop());
            if (hdrLog.isPresent()) {
                figures.writeHdrLog(hdrLog.get());
            }
            return figures.run(before, after);
        }
    }
}
