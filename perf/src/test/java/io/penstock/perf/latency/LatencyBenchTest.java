package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs, in JVMs of their own. What they took is nobody's business here. */
@Timeout(120)
class LatencyBenchTest {
    @TempDir
    Path directory;

    @Test
    void everyEventThatIsDueInTheMeasuredTimeIsMeasuredOnceAndEveryLegAddsUp() throws IOException {
        String market = "synthetic:symbols=5,messages=20000";
        try (LatencyBench bench = LatencyBench.of(market, Optional.of(directory), 0)) {
            // A machine that tests share may stop for seconds, at which a run gives up: slowly, then.
            LatencySettings settings = LatencySettings.of(bench.source())
                    .withArrivals(Shape.STEADY, 5_000)
                    .withSeconds(0.6, 0.05);
            LatencyRun run = bench.run(settings);

            assertEquals("steady 5000/s", run.label());
            assertTrue(run.gaveUp().isPresent() || (run.events() >= 2_900 && run.events() <= 3_000), run::toString);
            for (TimedHop hop : TimedHop.values()) {
                long events = hop == TimedHop.ORDER ? 0 : run.events();
                assertEquals(events, run.hops().get(hop).getTotalCount(), hop.label());
            }
            assertTrue(run.ns(TimedHop.TOTAL, 50) >= run.ns(TimedHop.SERVICE, 50));
            assertTrue(run.ns(TimedHop.TO_BOOK, 100) >= run.ns(TimedHop.TO_QUEUE, 50));
            assertTrue(run.tail().events() > 0 && !run.tail().worst().isEmpty());
            assertTrue(run.floorBefore().get("handOffP50Ns") > 0);
            assertEquals(run.hops(), logged(directory.resolve("run-1.hlog")));
        }
    }

    @Test
    void aFileOfNoKnownFormatIsAnError() throws IOException {
        Path notes = Files.writeString(directory.resolve("notes.txt"), "these are notes and no recording");
        IOException refusal =
                assertThrows(IOException.class, () -> LatencyBench.of(notes.toString(), Optional.empty(), 0));
        assertTrue(refusal.getMessage().contains("notes.txt: no recording of a known format"), refusal::getMessage);
    }

    @Test
    void settingsThatCannotRunAreRefused() {
        LatencySettings settings = LatencySettings.of("day.itch");
        assertThrows(IllegalArgumentException.class, () -> settings.withArrivals(Shape.STEADY, 0));
        assertThrows(IllegalArgumentException.class, () -> settings.withSeconds(0, 1));
        assertThrows(IllegalArgumentException.class, () -> settings.withSeconds(1, -1));
    }

    @Test
    void settingsSurviveTheWayToAnotherJvm() {
        LatencySettings settings = LatencySettings.of("a=b.itch")
                .withArrivals(Shape.parse("recordedx2.5"), 7)
                .withSeconds(3, 0);
        assertEquals(settings, LatencySettings.parse(settings.arguments()));
        assertFalse(settings.arguments().isEmpty());
    }

    /** All intervals of a log together, by hop. */
    private static Map<TimedHop, Histogram> logged(Path file) throws IOException {
        Map<TimedHop, Histogram> hops = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                HistogramLogReader reader = new HistogramLogReader(in)) {
            for (EncodableHistogram next = reader.nextIntervalHistogram();
                    next != null;
                    next = reader.nextIntervalHistogram()) {
                Histogram interval = (Histogram) next;
                hops.computeIfAbsent(TimedHop.of(interval.getTag()), hop -> HopHistograms.empty())
                        .add(interval);
            }
        }
        // The strategy sends no orders, and what did not happen has no line.
        hops.put(TimedHop.ORDER, HopHistograms.empty());
        return hops;
    }
}
