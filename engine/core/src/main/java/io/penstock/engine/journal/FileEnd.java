package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a file ends.
 *
 * @param isClosed whether it was ended in order
 * @param isAnyWhole whether it holds a whole head
 * @param offset behind the last whole batch
 * @param tail where the journal ends with it
 * @param dropped what lies behind, that is not whole
 * @param behind damage with whole batches behind it
 */
record FileEnd(
        boolean isClosed,
        boolean isAnyWhole,
        long offset,
        JournalWriter.Tail tail,
        Optional<String> dropped,
        Optional<JournalDamage> behind) {
    /** Reads a file to its end, checking every batch. */
    static FileEnd of(Path file) throws IOException {
        try (QueueFile in = new QueueFile(file)) {
            JournalWriter.Tail tail = JournalWriter.Tail.EMPTY;
            boolean isAnyWhole = false;
            QueueFile.Found found = in.next();
            while (found == QueueFile.Found.BATCH) {
                Batch batch = in.batch();
                isAnyWhole = true;
                tail = new JournalWriter.Tail(
                        batch.nextSequence(),
                        batch.type() == BatchLayout.EVENTS ? batch.checksum() : batch.previousCrc());
                if (batch.type() == BatchLayout.CLOSE) {
                    return new FileEnd(true, true, in.position(), tail, Optional.empty(), Optional.empty());
                }
                found = in.next();
            }
            long offset = in.position();
            Optional<String> dropped = found == QueueFile.Found.DAMAGE
                    ? Optional.of(in.damage())
                    : in.isFollowedByBytes() ? Optional.of("a batch that was being written") : Optional.empty();
            Optional<JournalDamage> behind = Optional.empty();
            if (dropped.isPresent() && in.skipDamage()) {
                behind = Optional.of(new JournalDamage(
                        file,
                        offset,
                        tail.nextSequence(),
                        dropped.get() + "; whole batches follow from byte " + in.position() + " on"));
            }
            return new FileEnd(false, isAnyWhole, offset, tail, dropped, behind);
        }
    }
}
