package io.penstock.perf.throughput;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Sink;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Plugins;
import io.penstock.engine.RunReport;
import io.penstock.engine.lane.FailurePolicy;
import io.penstock.engine.source.NewRecording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A day of the built-in market in the format of Nasdaq's daily files, for who has no recording, or wants to give the same
 * one to another program: the same number of messages is the same bytes on every machine.
 */
public final class MadeRecording {
    private static final String FORMAT = "itch";

    private MadeRecording() {}

    /**
     * Writes it. A file that is there already is left as it is.
     *
     * @param file compressed if its name ends with {@code .gz} or {@code .zst}
     * @param messages of the day, exactly; 1,000 to 1,000,000,000
     * @throws IllegalArgumentException for another number, or one too small for the market's stocks
     * @throws IOException when it cannot be written, or there is such a file
     */
    public static void write(Path file, long messages) throws IOException {
        Plugins plugins = Plugins.load(MadeRecording.class.getClassLoader());
        try (NewRecording recording = NewRecording.create(file, false)) {
            Sink sink = plugins.sink(FORMAT).open(recording.stream(), Parameters.of(List.of(), Map.of()));
            Engine engine = Engine.of(EngineConfig.defaults().withFailures(FailurePolicy.PATIENT), plugins)
                    .feed("synthetic:messages=" + messages)
                    .strategy(FORMAT, sink);
            recording.onFailure(engine::stop);
            RunReport report = engine.run();
            sink.close();
            if (report.failed() || report.unreadable() || report.stopped()) {
                throw recording.failure().orElseGet(() -> new IOException(file + ": not made: " + report));
            }
            recording.keep();
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " is there already", e);
        }
    }
}
