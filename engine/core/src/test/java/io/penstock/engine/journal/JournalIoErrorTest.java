package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose disk fails, without being full, stops in order and names the file: what it had acknowledged stands. */
class JournalIoErrorTest {
    private static final long EVENTS_A_SECOND = 300_000;
    private static final int MEBI = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void aFileThatTheSystemRefusesToWriteToEndsTheJournalInOrder() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit, which limits the length of files");
        try (WriterProcess writer = WriterProcess.start(directory, EVENTS_A_SECOND, 0)) {
            awaitEvents(writer);
            assertTrue(run("prlimit", "--pid", Long.toString(writer.pid()), "--fsize=" + MEBI));
            assertStopsInOrder(writer, directory, ".cq4: the journal stopped: it could not be ");
        }
        assertEquals(Numbered.read(directory).events() + 1, recover(directory), "the sequence goes on");
    }

    /** A file system in a file that its own disk has no room for: what was written is lost when it is forced to disk. */
    @Test
    void aDiskThatLosesWhatWasWrittenIsNeverCalledDurable() throws Exception {
        Path disk = Files.createDirectories(directory.resolve("disk"));
        Path mounted = Files.createDirectories(directory.resolve("mounted"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=48m", "penstock-test", disk.toString()),
                "needs the right to mount a tmpfs");
        try {
            Path image = disk.resolve("image");
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength(512L * MEBI);
            }
            boolean isMounted = run("mkfs.ext4", "-q", "-O", "^has_journal", image.toString())
                    && run("mount", "-o", "loop,errors=continue", image.toString(), mounted.toString());
            assumeTrue(isMounted, "needs mkfs.ext4 and a loop device");
            Path journal = mounted.resolve("journal");
            try (WriterProcess writer = WriterProcess.start(journal, 4 * EVENTS_A_SECOND, 0, SyncMode.INTERVAL)) {
                assertStopsInOrder(writer, journal, ".cq4: the journal stopped: it could not be ");
                assertTrue(writer.durable() < writer.acknowledged(), writer.lastLine());
            }
        } finally {
            run("umount", mounted.toString());
            run("umount", disk.toString());
        }
    }

    private static void awaitEvents(WriterProcess writer) throws InterruptedException {
        for (int waited = 0; waited < 30_000 && writer.acknowledged() <= 0; waited++) {
            Thread.sleep(1);
        }
        assertTrue(writer.acknowledged() > 0, writer::lastLine);
    }

    private static void assertStopsInOrder(WriterProcess writer, Path journal, String message) throws Exception {
        assertTrue(writer.awaitEnd(50), "hangs");
        assertEquals(0, writer.exitValue(), writer::lastLine);
        String failed = writer.failed().orElse("nothing failed");
        assertTrue(failed.contains(message) && failed.contains(journal.toString()), failed);
        long events = Numbered.read(journal).events();
        assertEquals(writer.acknowledged(), events, failed);
    }

    private static long recover(Path directory) throws IOException {
        return new Recovery(JournalConfig.in(directory).withLowWater(0), () -> 0, warning -> {})
                .run()
                .nextSequence();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such command here.
            return false;
        }
    }
}
