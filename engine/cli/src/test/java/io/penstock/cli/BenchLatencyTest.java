package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchLatencyTest {
    private static final String MARKET = "synthetic:symbols=5,messages=5000";

    @TempDir
    Path directory;

    @Test
    void aReportIsWrittenAddedToAndComparedWithItself() throws IOException {
        Path report = directory.resolve("report");
        Run run = measure("--report", report.toString());
        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().startsWith("steady 2000/s: "), run::toString);
        assertTrue(run.out().contains("  total ") && run.out().contains("  hiccups "), run::toString);
        assertTrue(Files.exists(report.resolve("latency.html")) && Files.exists(report.resolve("run-1.hlog")));

        assertEquals(
                0, measure("--report", report.toString(), "--append", "--json").exit());
        String json = report.resolve("latency.json").toString();
        Run diff = Run.of("bench", "diff", json, json);
        assertEquals(0, diff.exit(), diff::toString);
        assertTrue(diff.out().contains("steady 2000/s, 2 pairs of runs"), diff::toString);
        assertTrue(diff.out().contains("no difference shown"), diff::toString);
        Map<?, ?> document =
                (Map<?, ?>) Run.of("bench", "diff", json, json, "--json").json();
        assertEquals(9, ((List<?>) document.get("figures")).size());
    }

    @Test
    void whatCannotRunIsAUsageError() {
        assertRefused("rate=fast: events a second", "--rate", "fast");
        assertRefused("rate=0.0: must be in 1.0..", "--rate", "0");
        assertRefused("shape=bursty", "--shape", "bursty");
        assertRefused("rates=1k,2k: a recorded shape has its own", "--shape", "recorded", "--rates", "1k,2k");
        assertRefused("limit=p99: a percentile and a duration", "--limit", "p99");
        assertRefused("runs=0: must be in 1..1000", "--runs", "0");
        assertRefused("sample=3: must be a power of two", "--sample", "3");
        assertRefused("unknown strategy", "--strategy", "luck");
        assertRefused("from=noon", "--from", "noon");
    }

    @Test
    void whatCannotBeReadIsAnInputError() throws IOException {
        assertEquals(
                2,
                Run.of("bench", "latency", directory.resolve("absent.itch").toString())
                        .exit());
        Path notes = Files.writeString(directory.resolve("notes.json"), "{}");
        Run diff = Run.of("bench", "diff", notes.toString(), notes.toString());
        assertEquals(2, diff.exit());
        assertTrue(diff.err().contains("notes.json: not a report of bench latency"), diff::toString);
    }

    private static void assertRefused(String message, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "bench";
        arguments[1] = "latency";
        arguments[2] = "absent.itch";
        System.arraycopy(options, 0, arguments, 3, options.length);
        Run run = Run.of(arguments);
        assertEquals(1, run.exit(), run::toString);
        assertTrue(run.err().contains(message), run::toString);
    }

    private static Run measure(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("bench", "latency", MARKET, "--rate", "2k", "--seconds", "0.2", "--warm-up", "0"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
