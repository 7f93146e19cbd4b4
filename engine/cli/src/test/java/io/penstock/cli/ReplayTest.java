package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String MARKET = "synthetic:symbols=10,messages=50000";

    @TempDir
    private Path directory;

    @Test
    void jsonHasEveryKeyThatIsPromised() {
        Run run = Run.of("replay", MARKET, "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals("", run.err());
        Object json = run.json();
        assertKeys(
                json,
                "sources",
                "events",
                "elapsedSeconds",
                "eventsPerSecond",
                "lanes",
                "strategies",
                "latency",
                "allocatedBytesPerEvent",
                "gc");
        assertKeys(
                JsonTree.at(json, "sources.0"),
                "source",
                "format",
                "messages",
                "accepted",
                "rejected",
                "gaps",
                "truncatedBytes");
        assertEquals(50_000L, JsonTree.at(json, "sources.0.messages"));
        assertEquals(50_000L, JsonTree.at(json, "events"));
        assertEquals(
                List.of("imbalance", "vwap", "momentum"),
                ((List<?>) JsonTree.at(json, "strategies"))
                        .stream().map(strategy -> JsonTree.at(strategy, "name")).toList());
        assertKeys(JsonTree.at(json, "strategies.0"), "name", "state", "results");
        for (String hop : List.of("decode", "queue", "book", "strategy", "total")) {
            assertKeys(JsonTree.at(json, "latency." + hop), "count", "p50", "p90", "p99", "p99_9", "p99_99", "max");
        }
    }

    @Test
    void theReportFitsATerminalAndNamesEveryPart() {
        Run run = Run.of("replay", MARKET, "--lanes", "2");

        assertEquals(0, run.exit(), run::toString);
        assertEquals("", run.err());
        for (String part : List.of("Source   ", "Events   50,000 in ", "Run      speed max", "Lanes", "Latency")) {
            assertTrue(run.out().lines().anyMatch(line -> line.startsWith(part)), () -> part + "\n" + run);
        }
        for (String strategy : List.of("imbalance", "vwap", "momentum")) {
            assertTrue(run.out().contains("\nStrategy " + strategy + "\n"), run::toString);
        }
        assertTrue(run.out().contains("measure the backlog in the ring"), run::toString);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run::toString);
    }

    @Test
    void atAPaceEveryEventIsTimedFromWhenItWasDue() {
        Run run = Run.of("replay", MARKET, "--speed", "1000000", "--strategy", "vwap");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().contains("Counted from the moment at which each event was due."), run::toString);
    }

    @Test
    void hdrWritesALogThatStartsAsHistogramToolsExpect() throws IOException {
        Path log = directory.resolve("day.hlog");
        Run run = Run.of("replay", MARKET, "--strategy", "vwap", "--hdr", log.toString());

        assertEquals(0, run.exit(), run::toString);
        assertTrue(Files.readString(log).contains("#[Histogram log format version "), log::toString);
    }

    @Test
    void aStrategyMayRunSeveralTimesWithOtherParameters() {
        Run run = Run.of(
                "replay", MARKET, "--json", "--strategy", "imbalance:levels=1", "--strategy", "imbalance:levels=9");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(
                ((String) JsonTree.at(run.json(), "strategies.1.parameters")).startsWith("levels=9,"), run::toString);
    }

    private static void assertKeys(Object object, String... keys) {
        assertTrue(((Map<?, ?>) object).keySet().containsAll(Set.of(keys)), object::toString);
    }
}
