package io.penstock.perf.latency;

import io.penstock.engine.Engine;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The program of a JVM that replays a source at full speed for each line of standard input, and answers with the ns it took. */
final class RecorderMain {
    private RecorderMain() {}

    /** @param sampleEvery one event in so many is timed; empty for as many as a replay times */
    static List<String> arguments(LatencySettings settings, OptionalInt sampleEvery) {
        List<String> arguments = new ArrayList<>(settings.arguments());
        arguments.add(0, sampleEvery.isPresent() ? Integer.toString(sampleEvery.getAsInt()) : "");
        return arguments;
    }

    /** Ends with its input. */
    public static void main(String[] args) throws IOException {
        OptionalInt sampleEvery = args[0].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(args[0]));
        LatencySettings settings = LatencySettings.parse(Arrays.asList(args).subList(1, args.length));
        BenchSource source = BenchSource.load(settings.source());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(elapsedNs(settings, source, sampleEvery));
        }
        System.exit(0);
    }

    private static long elapsedNs(LatencySettings settings, BenchSource source, OptionalInt sampleEvery)
            throws IOException {
        Engine engine = Engine.of(settings.engineConfig(1));
        source.into(engine, () -> {});
        settings.strategies().forEach(engine::strategy);
        RunReport report = engine.measure(new Measurement(Optional.empty(), sampleEvery, Optional.empty()))
                .run();
        if (report.failed() || report.unreadable()) {
            throw new IOException("the replay failed: " + report);
        }
        // The very first event may be timed where timing is off.
        boolean timed = report.latency().values().stream().anyMatch(summary -> summary.count() > 1);
        if (timed == (sampleEvery.orElse(1) == 0)) {
            throw new IOException("events were " + (timed ? "" : "not ") + "timed");
        }
        return report.elapsedNs();
    }
}
