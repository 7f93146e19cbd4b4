package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal whose disk is full stops in order, and goes on when there is space again. The whole campaign, as root: {@code
 * mvn test -pl engine/core -am -Dtest=JournalDiskFullTest -Dpenstock.journal.fills=100}.
 */
class JournalDiskFullTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final int FILLS = Integer.getInteger("penstock.journal.fills", 1);
    private static final String[] COMPILERS = {"-XX:TieredStopAtLevel=1", "-Xint", "-XX:TieredStopAtLevel=4"};

    @TempDir
    private Path directory;

    @Test
    @Timeout(3_000)
    void aFullDiskEndsNoProcessLosesNothingAcknowledgedAndCanBeResumed() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int fill = 0; fill < FILLS; fill++) {
            int kibi = 24_000 + random.nextInt(16_000);
            Path disk = Files.createDirectories(directory.resolve("disk"));
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=" + kibi + "k", "penstock-test", disk.toString()),
                    "needs the right to mount a tmpfs");
            try {
                fillAndResume(disk, random, "seed " + SEED + ", fill " + fill + " of " + kibi + " KiB");
            } finally {
                run("umount", disk.toString());
            }
        }
        System.out.println("journal: " + FILLS + " full disks");
    }

    @Test
    void aDiskBelowTheLowWaterMarkIsNotWrittenTo() {
        JournalConfig config = JournalConfig.in(directory).withLowWater(Long.MAX_VALUE / 2);
        JournalStopped full = assertThrows(
                JournalStopped.class, () -> Journal.open(config, Map.of(), System::nanoTime, () -> 0, warning -> {}));
        assertTrue(full.getMessage().contains("--low-water"), full::getMessage);
    }

    private static void fillAndResume(Path disk, SplittableRandom random, String what) throws Exception {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[4 << 20]);
        Path journal = disk.resolve("journal");
        long lowWater = random.nextBoolean() ? 0 : random.nextInt(1 << 20);
        long first = fill(journal, lowWater, random, what);
        Files.delete(ballast);
        long second = fill(journal, lowWater, random, what);
        assertTrue(second > first, what + ": " + first + " events, and no more after space was made");
    }

    private static long fill(Path journal, long lowWater, SplittableRandom random, String what) throws Exception {
        // The whole campaign also interprets, which takes a minute.
        String compiler = COMPILERS[FILLS == 1 ? 0 : random.nextInt(COMPILERS.length)];
        try (WriterProcess writer = WriterProcess.start(journal, 3_000_000, lowWater, compiler)) {
            // Interpreted, a million events take their time.
            assertTrue(writer.awaitEnd(400), what + ": hangs");
            assertEquals(0, writer.exitValue(), what + ": " + writer.lastLine());
            assertTrue(writer.failed().orElse("").contains("free on its disk"), what + ": " + writer.failed());
            assertEquals(writer.acknowledged(), Numbered.read(journal).events(), what);
            return writer.acknowledged();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
