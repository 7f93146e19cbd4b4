package io.penstock.perf.latency;

/**
 * One of the slowest events of a run, with what lay around it. Times are of the steady clock.
 *
 * @param lane that took so long
 * @param position in the stream
 * @param instrumentId what it was about
 * @param dueNanos when it was due
 * @param readNanos when the feed took it up
 * @param publishedNanos when lanes could see it
 * @param laneFreeNanos when its lane was done with the event before
 * @param takenNanos when its lane took it up
 * @param appliedNanos when the book was changed
 * @param deliveredNanos when the callbacks were made
 * @param placeInBatch from 0
 * @param batchLength events of its batch
 * @param waiting events that the lane found in the ring, from this one on
 * @param bookLevels price levels of its book
 */
record SlowEvent(
        int lane,
        long position,
        int instrumentId,
        long dueNanos,
        long readNanos,
        long publishedNanos,
        long laneFreeNanos,
        long takenNanos,
        long appliedNanos,
        long deliveredNanos,
        int placeInBatch,
        int batchLength,
        int waiting,
        int bookLevels) {

    long ns(TimedHop hop) {
        return switch (hop) {
            case LATE -> readNanos - dueNanos;
            case DECODE -> publishedNanos - readNanos;
            case QUEUE -> takenNanos - publishedNanos;
            case BOOK -> appliedNanos - takenNanos;
            case STRATEGY -> deliveredNanos - appliedNanos;
            case SERVICE -> deliveredNanos - readNanos;
            case TO_DECODE -> publishedNanos - dueNanos;
            case TO_QUEUE -> takenNanos - dueNanos;
            case TO_BOOK -> appliedNanos - dueNanos;
            case TOTAL, ORDER -> deliveredNanos - dueNanos;
        };
    }

    long totalNs() {
        return deliveredNanos - dueNanos;
    }

    /** The longest of the hops that make up the whole. */
    TimedHop longestHop() {
        TimedHop longest = TimedHop.LATE;
        for (TimedHop hop : new TimedHop[] {TimedHop.DECODE, TimedHop.QUEUE, TimedHop.BOOK, TimedHop.STRATEGY}) {
            longest = ns(hop) > ns(longest) ? hop : longest;
        }
        return longest;
    }

    /** Whether the lane had nothing else to do when it could have taken the event up. */
    boolean foundLaneIdle() {
        return laneFreeNanos <= publishedNanos;
    }
}
