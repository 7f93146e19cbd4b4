package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conversions by the jar, of which the reader goes away or takes its time, or that are interrupted. */
@Timeout(240)
class ConvertIT {
    @TempDir
    private Path directory;

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        Run run = piped("synthetic:messages=1000000000", "head -2");

        assertEquals(0, run.exit(), run::toString);
        assertEquals(2, run.out().lines().count(), run::toString);
        assertTrue(run.out().startsWith("ts_recv,ts_event,"), run::toString);
        assertEquals("", run.err());
    }

    /** Rows of far more than all buffers and the pipe hold. */
    @Test
    void aReaderThatTakesItsTimeGetsEveryRow() throws Exception {
        Run run = piped("synthetic:symbols=5,messages=50000", "(sleep 2; wc -l)");

        assertEquals(0, run.exit(), run::toString);
        long rows = Long.parseLong(run.out().strip()) - 1;
        assertTrue(run.err().contains("Wrote    " + ValueText.count(rows, "record") + " of csv mbo"), run::toString);
    }

    @Test
    void anInterruptedOneLeavesNoFile() throws Exception {
        try (Jar jar = Jar.start(directory, "convert", "synthetic:messages=1000000000", "-o", "day.csv.zst")) {
            Process process = jar.process();
            while (process.isAlive() && files().isEmpty()) {
                Thread.sleep(20);
            }
            assertEquals(List.of(".day.csv.zst." + process.pid() + ".part"), files());
            assumeTrue(!InterruptIT.ignoresInterrupts(process), "skipped: SIGINT is ignored here");
            // The report comes only of a run that had begun.
            InterruptIT.awaitThread(process, "lane-0");
            InterruptIT.send("INT", process);
            Run run = jar.await();

            assertEquals(130, run.exit(), run::toString);
            assertTrue(run.err().contains(" of csv mbo, not kept, "), run::toString);
            assertEquals(List.of(), files());
        }
    }

    private Run piped(String source, String reader) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: needs bash");
        String convert = "'" + Jar.JAVA + "' -jar '" + Jar.path() + "' convert " + source + " --format csv -o -";
        try (Jar shell =
                Jar.start(directory, List.of("/bin/bash", "-c", "set -o pipefail; " + convert + " | " + reader))) {
            return shell.await();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains("day"))
                    .toList();
        }
    }
}
