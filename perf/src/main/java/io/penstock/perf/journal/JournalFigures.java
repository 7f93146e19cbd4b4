package io.penstock.perf.journal;

/**
 * How fast events were kept.
 *
 * @param events kept
 * @param elapsedNs from the first event to the last one's being acknowledged
 * @param writerNs processor time of the thread that writes
 * @param keeperNs processor time of the thread beside it that allocates space and forces it to disk
 * @param bytes on disk
 * @param mappedNs a plain mapped write of as many bytes took
 */
public record JournalFigures(long events, long elapsedNs, long writerNs, long keeperNs, long bytes, long mappedNs) {
    /** What was sustained. */
    public double eventsPerSecond() {
        return 1e9 * events / elapsedNs;
    }

    /** What the two threads would reach on one core. */
    public double eventsPerSecondOfOneCore() {
        return 1e9 * events / (writerNs + keeperNs);
    }

    /** On disk. */
    public double bytesPerEvent() {
        return (double) bytes / events;
    }

    /** What the plain mapped write reached, in events of as many bytes. */
    public double mappedEventsPerSecond() {
        return 1e9 * events / mappedNs;
    }

    /** How many times longer keeping the events took than writing their bytes. */
    public double timesMapped() {
        return (double) elapsedNs / mappedNs;
    }
}
