package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and its like while the jar works: what was done so far is reported, and the JVM ends as the signal says. */
@Timeout(240)
class InterruptIT {
    /** By then every JVM has started and reads. */
    private static final Duration WELL_UNDER_WAY = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    /** Six messages at once, then one that is due in an hour. */
    @ParameterizedTest(name = "SIG{0} ends it with exit code {1}")
    @CsvSource({"INT, 130", "TERM, 143"})
    void aPacedReplayReportsWhatWasDoneSoFar(String signal, int exit) throws Exception {
        Path file = new ItchDay()
                .systemEvent('O')
                .directory(7, "PENS")
                .add(7, 1, 'B', 100, "PENS", 1_000_000)
                .delete(7, 1)
                .add(7, 2, 'S', 100, "PENS", 1_000_000)
                .delete(7, 2)
                .later(3_600)
                .systemEvent('C')
                .writeTo(directory.resolve("01302019.itch"));
        try (Jar jar = Jar.start(directory, "replay", file.toString(), "--speed", "1", "--json")) {
            awaitThread(jar.process(), "lane-0");
            send(signal, jar.process());
            Run run = jar.await();

            assertEquals(exit, run.exit(), run::toString);
            assertEquals("", run.err());
            assertEquals(true, JsonTree.at(run.json(), "stopped"));
            assertEquals("done", JsonTree.at(run.json(), "strategies.0.state"));
            assertTrue((long) JsonTree.at(run.json(), "sources.0.messages") <= 6, run::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"replay, --strategy=vwap", "inspect, --date=2026-01-05"})
    void soDoesOneAtFullSpeed(String command, String option) throws Exception {
        try (Jar jar = Jar.start(directory, command, "synthetic:messages=1000000000", option)) {
            while (jar.process().isAlive() && cpuTime(jar.process()).compareTo(WELL_UNDER_WAY) < 0) {
                Thread.sleep(20);
            }
            send("INT", jar.process());
            Run run = jar.await();

            assertEquals(130, run.exit(), run::toString);
            assertEquals("", run.err());
            assertTrue(run.out().contains("Stopped before the end of the source"), run::toString);
            assertFalse(run.out().contains("exit code"), run::toString);
        }
    }

    static void send(String signal, Process process) throws IOException, InterruptedException {
        assumeTrue(!ignoresInterrupts(process), "skipped: SIGINT is ignored by whatever runs in the background here");
        int sent = new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + process.pid())
                .start()
                .waitFor();
        assertEquals(0, sent, "kill");
    }

    /** A shell without job control starts what runs in its background so, and a JVM keeps it. */
    static boolean ignoresInterrupts(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).trim(), 16))
                    .anyMatch(mask -> (mask & 2) != 0);
        }
    }

    static void awaitThread(Process process, String name) throws InterruptedException {
        while (process.isAlive() && !hasThread(process, name)) {
            Thread.sleep(20);
        }
    }

    private static boolean hasThread(Process process, String name) {
        Path tasks = Path.of("/proc/" + process.pid() + "/task");
        assumeTrue(Files.isDirectory(tasks), "skipped: needs /proc");
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.anyMatch(thread -> nameOf(thread).equals(name));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).trim();
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    private static Duration cpuTime(Process process) {
        return process.info().totalCpuDuration().orElse(WELL_UNDER_WAY);
    }
}
