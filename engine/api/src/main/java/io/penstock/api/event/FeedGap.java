package io.penstock.api.event;

/**
 * Sequence numbers that were sent and did not arrive. Books it may touch are stale from here until they are cleared or
 * replaced by a snapshot. Valid during the callback.
 */
public interface FeedGap extends Event {
    /** {@link #channel} of messages that nobody numbers together. */
    int NO_CHANNEL = -1;

    /**
     * Whose messages are missing when {@link #instrumentId} names no instrument: a number that the engine gave to what a
     * source numbers together, as one session or one line of it. Books of its instruments are stale, all others are not
     * touched. {@link #NO_CHANNEL} when every book is.
     */
    int channel();

    /** The first sequence number that is missing. */
    long firstMissing();

    /** How many are missing; 0 where nobody can tell, as when the numbers begin anew. */
    long missing();
}
