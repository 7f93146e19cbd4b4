package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A journal does not hold what it should: where, in which file, from which event on. */
public final class JournalDamage extends IOException {
    private final long sequence;

    JournalDamage(Path file, long offset, long sequence, String what) {
        super(file + ": at byte " + offset + ", from event " + sequence + " on: " + what);
        this.sequence = sequence;
    }

    /** Number of the first event that is not there. */
    public long sequence() {
        return sequence;
    }
}
