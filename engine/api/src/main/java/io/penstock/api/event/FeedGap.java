package io.penstock.api.event;

/**
 * Sequence numbers that were sent and did not arrive. Books it may touch are stale from here until they are cleared or
 * replaced by a snapshot. Valid during the callback.
 */
public interface FeedGap extends Event {
    /** The first sequence number that is missing. */
    long firstMissing();

    /** How many are missing; 0 where nobody can tell, as when the numbers begin anew. */
    long missing();
}
