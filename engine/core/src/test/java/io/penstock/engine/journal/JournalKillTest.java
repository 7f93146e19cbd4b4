package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer that is killed at any moment loses nothing that it acknowledged, and the next one goes on behind it. The whole
 * campaign: {@code mvn test -pl engine/core -am -Dtest=JournalKillTest -Dpenstock.journal.kills=1000}.
 */
class JournalKillTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final int KILLS = Integer.getInteger("penstock.journal.kills", 3);
    /** After so many kills the journal is begun anew, so that reading it whole each time stays possible. */
    private static final int KILLS_OF_A_JOURNAL = 12;

    private static final int EVENTS_A_SECOND = 600_000;
    private static final int LONGEST_LIFE_MS = 700;

    @TempDir
    private Path directory;

    private int inRecovery;
    private int inRoll;
    private long events;
    private final List<Long> readyMillis = new ArrayList<>();

    @Test
    @Timeout(6_000)
    void nothingAcknowledgedIsLostNothingComesTwiceAndTheSequenceGoesOn() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Path journal = directory;
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_A_JOURNAL == 0) {
                delete(journal);
                journal = directory.resolve("journal" + kill);
                acknowledged = 0;
            }
            // Every third is killed while it opens the journal, which is when it recovers what the last one left.
            boolean early = kill % 3 == 2;
            try (WriterProcess writer = WriterProcess.start(journal, EVENTS_A_SECOND, 0)) {
                live(writer, early, early ? random.nextInt(250) : random.nextInt(LONGEST_LIFE_MS));
                writer.kill();
                acknowledged = Math.max(acknowledged, writer.acknowledged());
                count(writer, journal);
                check(journal, acknowledged, "seed " + SEED + ", kill " + kill + ": " + writer.lastLine());
            }
        }
        tell();
    }

    private static void live(WriterProcess writer, boolean early, int millis) throws InterruptedException {
        for (int waited = 0; waited < 20_000 && !(early ? writer.isOpening() : writer.isReady()); waited++) {
            Thread.sleep(1);
        }
        Thread.sleep(millis);
    }

    private void count(WriterProcess writer, Path journal) throws IOException {
        if (!writer.isReady()) {
            inRecovery++;
            return;
        }
        readyMillis.add(writer.readyMillis());
        List<Path> files = new JournalFiles(journal).list();
        FileEnd last = FileEnd.of(files.get(files.size() - 1));
        inRoll += last.isClosed() || !last.isAnyWhole() ? 1 : 0;
    }

    /** By what a reader finds now, and by what it finds after a recovery. */
    private void check(Path journal, long acknowledged, String what) throws IOException {
        if (Files.notExists(journal)) {
            assertEquals(0, acknowledged, what);
            return;
        }
        long before = new JournalFiles(journal).list().isEmpty()
                ? 0
                : Numbered.read(journal).events();
        assertTrue(before >= acknowledged, what + ": " + before + " of " + acknowledged + " acknowledged");
        events = Math.max(events, before);
    }

    private void tell() {
        long[] millis = readyMillis.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.println("journal: " + KILLS + " kills, " + inRecovery + " before it was open, " + inRoll
                + " in a roll; the longest journal had " + events + " events; ready after " + millis[millis.length / 2]
                + " ms (median), " + millis[(int) (millis.length * 0.99)] + " ms (p99) "
                + Arrays.stream(millis).max());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(entry);
            }
        }
    }
}
