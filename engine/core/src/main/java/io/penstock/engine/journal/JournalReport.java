package io.penstock.engine.journal;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run kept.
 *
 * @param directory of the journal
 * @param firstSequence number of this run's first event in the journal
 * @param acknowledged number of the last event that is complete in it
 * @param durable number of the last event that was forced to disk
 * @param sync when that was done
 * @param failure why it ended early
 */
public record JournalReport(
        Path directory,
        long firstSequence,
        long acknowledged,
        long durable,
        SyncMode sync,
        Optional<Throwable> failure) {
    /** Events that this run kept. */
    public long events() {
        return acknowledged - firstSequence + 1;
    }
}
