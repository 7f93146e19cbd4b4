package io.penstock.engine.journal;

import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.rollcycles.RollCycleArithmetic;

/**
 * How the files of a queue are named and indexed: after the second, in UTC, in which each was begun. When one is full is
 * up to the journal, which sets the queue's clock.
 */
final class Cycle implements RollCycle {
    static final int LENGTH_MS = 1_000;
    static final String PATTERN = "yyyyMMdd-HHmmss";

    /** Nobody looks anything up in Chronicle's index, so it is kept small: an entry for every so many batches. */
    private static final int INDEX_SPACING = 256;

    private static final int INDEX_ENTRIES = 2_048;

    private static final RollCycleArithmetic ARITHMETIC = RollCycleArithmetic.of(INDEX_ENTRIES, INDEX_SPACING);

    @Override
    public String format() {
        return PATTERN;
    }

    @Override
    public int lengthInMillis() {
        return LENGTH_MS;
    }

    @Override
    public int defaultIndexCount() {
        return ARITHMETIC.indexCount();
    }

    @Override
    public int defaultIndexSpacing() {
        return ARITHMETIC.indexSpacing();
    }

    @Override
    public long toIndex(int cycle, long sequenceNumber) {
        return ARITHMETIC.toIndex(cycle, sequenceNumber);
    }

    @Override
    public long toSequenceNumber(long index) {
        return ARITHMETIC.toSequenceNumber(index);
    }

    @Override
    public int toCycle(long index) {
        return ARITHMETIC.toCycle(index);
    }

    @Override
    public long maxMessagesPerCycle() {
        return ARITHMETIC.maxMessagesPerCycle();
    }
}
