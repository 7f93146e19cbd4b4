package io.penstock.engine.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer that is killed at any moment loses nothing that it acknowledged, and the next one goes on behind it. The whole
 * campaign: {@code mvn test -pl engine/core -am -Dtest=JournalKillTest -Dpenstock.journal.kills=1000
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class JournalKillTest {
    private static final long SEED = Long.getLong("penstock.seed", 20_261_125);
    private static final int KILLS = Integer.getInteger("penstock.journal.kills", 4);
    /** After so many kills a journal is begun anew, so that reading it whole each time stays possible. */
    private static final int KILLS_OF_A_JOURNAL = 12;
    /** At a time: a writer and its reader are kept waiting by each other more than by the processor. */
    private static final int JOURNALS = 2;

    @TempDir
    private Path directory;

    private final KillTally tally = new KillTally(KILLS);

    @Test
    @Timeout(20_000)
    void nothingAcknowledgedIsLostNothingComesTwiceAndTheSequenceGoesOn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(JOURNALS);
        try {
            List<Future<Void>> journals = new ArrayList<>();
            for (int first = 0; first < KILLS; first += KILLS_OF_A_JOURNAL) {
                journals.add(threads.submit(killing(first, Math.min(KILLS, first + KILLS_OF_A_JOURNAL))));
            }
            for (Future<Void> journal : journals) {
                journal.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("journal: " + tally);
    }

    private Callable<Void> killing(int first, int end) {
        return () -> {
            try (KilledJournal journal = new KilledJournal(
                    directory.resolve("journal" + first), new SplittableRandom(SEED + first), tally)) {
                for (int kill = first; kill < end; kill++) {
                    journal.kill(KilledJournal.Moment.of(kill), "seed " + SEED + ", kill " + kill);
                }
            }
            return null;
        };
    }
}
