package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the batches of a journal in their order, file after file, also while it is being written, and checks that each is
 * whole and follows the one before. Never maps anything, never waits for a writer, and no writer waits for it. One thread.
 */
final class JournalReader implements Closeable {
    /** What {@link #next} found. */
    enum Step {
        /** A batch: a head or events. */
        BATCH,
        /** Nothing so far; more may come. */
        NOTHING_YET,
        /** Nothing follows. */
        END,
        /** Events are missing, and the reader was told to go on. The batch behind them comes next. */
        GAP
    }

    /** What a writer has half written may look damaged for a moment: it is looked at again so often. */
    private static final int LOOKS_AT_DAMAGE = 1_000;
    /** A new file is looked for after so many looks at the present one that found nothing. */
    private static final int LOOKS_FOR_FILE = 512;

    private final JournalFiles files;
    private final boolean follows;
    private final boolean skipsDamage;
    private final Consumer<String> warnings;
    private QueueFile file;
    private Path last;
    private boolean streamEnded;
    private boolean begun;
    private boolean pending;
    private int looks;
    private long expected;
    private int previousCrc;
    private long firstMissing;
    private long missing;
    private String damage = "";
    private long batches;
    private long unclosedBytes;
    private boolean isUnclosed;

    /**
     * Opens a journal at its beginning.
     *
     * @param follows whether to go on as it grows
     * @param skipsDamage whether to go on behind damage
     * @param warnings told of what is damaged and does no harm
     */
    JournalReader(Path directory, boolean follows, boolean skipsDamage, Consumer<String> warnings) throws IOException {
        this.files = new JournalFiles(directory);
        this.follows = follows;
        this.skipsDamage = skipsDamage;
        this.warnings = warnings;
        if (!follows && files.list().isEmpty()) {
            throw new IOException(directory + ": no journal: expected session-NNNNNN/*" + Queue.SUFFIX + " in it");
        }
    }

    /** Before the first step: begin at the file that holds an event: instruments may be defined in it before that one. */
    void from(long sequence) throws IOException {
        List<Path> all = files.list();
        int low = 0;
        for (int high = all.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (firstSequence(all.get(middle)) <= sequence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (!all.isEmpty()) {
            file = new QueueFile(all.get(low));
            last = all.get(low);
        }
    }

    /** The batch found last, until the next step. */
    @HotPath
    Batch batch() {
        return file.batch();
    }

    /** Place of the batch found last in its file. */
    long offset() {
        return file.batchOffset();
    }

    /** Where the reader stands. */
    Path path() {
        return last;
    }

    /** After a {@link Step#GAP}: number of the first event that is missing. */
    long firstMissing() {
        return firstMissing;
    }

    /** After a {@link Step#GAP}: how many are missing. */
    long missing() {
        return missing;
    }

    /** Batches found so far, each with a good checksum. */
    long batches() {
        return batches;
    }

    /** At the end: whether the last file was not closed though nobody writes to it, so that its end may be missing. */
    boolean isUnclosed() {
        return isUnclosed;
    }

    /** Bytes behind the last whole batch of files that were not closed. */
    long unclosedBytes() {
        return unclosedBytes;
    }

    /** Goes on. @throws JournalDamage when what follows is damaged or missing, and this reader does not skip it */
    Step next() throws IOException {
        if (pending) {
            pending = false;
            return Step.BATCH;
        }
        while (file != null || openNext()) {
            Step step =
                    switch (file.next()) {
                        case BATCH -> accept(file.batch());
                        case NOTHING_YET -> nothingYet();
                        case DAMAGE -> damage();
                        case END -> unclosed();
                    };
            if (step != null) {
                return step;
            }
        }
        return follows && !streamEnded ? Step.NOTHING_YET : Step.END;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private boolean openNext() throws IOException {
        if (follows && ++looks % LOOKS_FOR_FILE != 1) {
            return false;
        }
        List<Path> following = following();
        if (following.isEmpty()) {
            return false;
        }
        last = following.get(0);
        file = new QueueFile(last);
        looks = 0;
        streamEnded = false;
        return true;
    }

    private List<Path> following() throws IOException {
        try {
            return last == null ? files.list() : files.after(last);
        } catch (NoSuchFileException e) {
            // A recovery or a writer's beginning is under way.
            if (follows) {
                return List.of();
            }
            throw e;
        }
    }

    /** @return null to go on at once */
    private Step accept(Batch batch) throws IOException {
        looks = 0;
        batches++;
        isUnclosed = false;
        if (batch.version() != BatchLayout.VERSION) {
            throw damaged("is of version " + batch.version() + " of the format; this program reads version "
                    + BatchLayout.VERSION);
        }
        boolean isEvents = batch.type() == BatchLayout.EVENTS;
        boolean isRead = isEvents ? batch.nextSequence() <= expected : batch.firstSequence() < expected;
        if (begun && isRead && batch.type() != BatchLayout.CLOSE) {
            // Of a recovered copy: it was read before its writer died.
            return null;
        }
        boolean isGap = begun && batch.firstSequence() > expected;
        check(batch, isGap);
        firstMissing = expected;
        missing = isGap ? batch.firstSequence() - expected : 0;
        begun = true;
        expected = batch.nextSequence();
        previousCrc = isEvents ? batch.checksum() : batch.previousCrc();
        if (batch.type() == BatchLayout.CLOSE) {
            streamEnded = (batch.flags() & BatchLayout.ENDED) != 0;
            leave();
            return isGap ? Step.GAP : null;
        }
        pending = isGap;
        return isGap ? Step.GAP : Step.BATCH;
    }

    private void check(Batch batch, boolean isGap) throws JournalDamage {
        String wrong = "";
        if (isGap) {
            wrong = "events " + expected + " to " + (batch.firstSequence() - 1) + " are missing";
        } else if (begun && batch.previousCrc() != previousCrc) {
            wrong = String.format(
                    "the batch follows one with the checksum %08x, not the one here, with %08x",
                    batch.previousCrc(), previousCrc);
        }
        if (!wrong.isEmpty() && !skipsDamage) {
            throw damaged(damage.isEmpty() ? wrong : damage + "; " + wrong);
        }
        if (!damage.isEmpty()) {
            warnings.accept(damaged(damage + "; " + (isGap ? wrong : "no event is missing"))
                    .getMessage());
            damage = "";
        }
    }

    private Step nothingYet() throws IOException {
        if (!follows) {
            return unclosed();
        }
        boolean isAnother = ++looks % LOOKS_FOR_FILE == 0
                && !following().isEmpty()
                // It may have been closed since, before the other one was begun.
                && file.next() == QueueFile.Found.NOTHING_YET;
        return isAnother ? unclosed() : Step.NOTHING_YET;
    }

    /** A file that was not closed, or is being written: what follows its last whole batch is not whole. */
    private Step unclosed() throws IOException {
        boolean isWritten =
                WriterLock.isHeld(files.directory()) && files.after(last).isEmpty();
        if (isWritten) {
            return leave();
        }
        if (file.isFollowedByBytes()) {
            return skip("a batch that was being written");
        }
        isUnclosed = true;
        warnings.accept(damaged("the file ends here without being closed").getMessage());
        return leave();
    }

    private Step damage() throws IOException {
        if (follows && looks++ < LOOKS_AT_DAMAGE && WriterLock.isHeld(files.directory())) {
            return Step.NOTHING_YET;
        }
        return skip(file.damage());
    }

    private Step skip(String what) throws IOException {
        long at = file.batchOffset();
        if (file.skipDamage()) {
            damage = "byte " + at + ": " + what;
            return null;
        }
        isUnclosed = true;
        unclosedBytes += file.size() - at;
        warnings.accept(damaged(what + "; nothing whole follows in this file").getMessage());
        return leave();
    }

    private Step leave() throws IOException {
        file.close();
        file = null;
        return null;
    }

    private JournalDamage damaged(String what) {
        return new JournalDamage(last, file.batchOffset(), expected, what);
    }

    private static long firstSequence(Path path) throws IOException {
        try (QueueFile head = new QueueFile(path)) {
            return head.next() == QueueFile.Found.BATCH ? head.batch().firstSequence() : Long.MAX_VALUE;
        }
    }
}
