package io.penstock.engine.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A journal whose writers are killed one after the other, and which is read after each. One thread. */
final class KilledJournal implements AutoCloseable {
    private static final int EVENTS_A_SECOND = 400_000;
    private static final int LONGEST_LIFE_MS = 400;
    private static final int LONGEST_ROLL_MS = 8;
    private static final int LONGEST_WAIT_MS = 300_000;

    /** When a writer is killed. */
    enum Moment {
        /** While it writes. */
        WRITING,
        /** As soon as a new file is there. */
        ROLLING,
        /** While it recovers what the one before left. */
        RECOVERING;

        private static final Moment[] TURNS = {WRITING, RECOVERING, ROLLING, RECOVERING};

        /** In turns, so that each follows each other. */
        static Moment of(int kill) {
            return TURNS[kill % TURNS.length];
        }
    }

    /** Something to wait for. */
    @FunctionalInterface
    private interface Condition {
        boolean isMet() throws IOException;
    }

    private final Path directory;
    private final SplittableRandom random;
    private final KillTally tally;
    private long acknowledged;
    private int longestOpeningMs = 100;

    KilledJournal(Path directory, SplittableRandom random, KillTally tally) {
        this.directory = directory;
        this.random = random;
        this.tally = tally;
    }

    /** Starts a writer, kills it and reads what it left. */
    void kill(Moment moment, String what) throws Exception {
        boolean isToRecover = isUnclosed();
        try (WriterProcess writer = WriterProcess.start(directory, EVENTS_A_SECOND, 0)) {
            live(writer, moment);
            writer.kill();
            acknowledged = Math.max(acknowledged, writer.acknowledged());
            if (writer.isReady()) {
                longestOpeningMs = Math.max(1, (int) writer.readyMillis());
                tally.whenReady(writer.readyMillis(), !isUnclosedFile());
            } else if (isToRecover && writer.isOpening() && !writer.isRecovered()) {
                tally.inRecovery(isCopyHalfMade());
            }
            check(what + ", " + moment + ": " + writer.lastLine());
        }
    }

    private void live(WriterProcess writer, Moment moment) throws IOException, InterruptedException {
        if (moment == Moment.RECOVERING) {
            await(writer::isOpening);
            Thread.sleep(random.nextInt(longestOpeningMs));
            return;
        }
        await(writer::isReady);
        if (moment == Moment.WRITING) {
            Thread.sleep(random.nextInt(LONGEST_LIFE_MS));
            return;
        }
        int files = files().size();
        await(() -> files().size() > files);
        Thread.sleep(random.nextInt(LONGEST_ROLL_MS));
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        for (int waited = 0; !condition.isMet(); waited++) {
            assertTrue(waited < LONGEST_WAIT_MS, "the writer does nothing");
            Thread.sleep(1);
        }
    }

    /** By what a reader finds now, before any recovery. */
    private void check(String what) throws IOException {
        long events = files().isEmpty() ? 0 : Numbered.read(directory).events();
        assertTrue(events >= acknowledged, what + ": " + events + " of " + acknowledged + " acknowledged");
        // What a reader found once is there for good, acknowledged or not.
        acknowledged = events;
        tally.checked(events);
    }

    private boolean isUnclosed() throws IOException {
        return !files().isEmpty() && !FileEnd.of(last()).isClosed();
    }

    /** Neither was a file just ended, nor is one begun that has no head yet. */
    private boolean isUnclosedFile() throws IOException {
        FileEnd end = FileEnd.of(last());
        return !end.isClosed() && end.isAnyWhole();
    }

    private boolean isCopyHalfMade() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.anyMatch(JournalFiles::isUnfinished);
        }
    }

    private Path last() throws IOException {
        List<Path> files = files();
        return files.get(files.size() - 1);
    }

    private List<Path> files() throws IOException {
        return Files.exists(directory) ? new JournalFiles(directory).list() : List.of();
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(entry);
            }
        }
    }
}
