package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;

/**
 * One line to its events: a total function of any bytes. Feed thread.
 *
 * <p>Lines are given as {@code in[start..end)}, without what ended them, never empty.
 */
public interface LineDecoder {
    /** Ordering time of a line, in ns since the epoch; {@link io.penstock.api.Time#NONE} when it has none. */
    @HotPath
    long nanos(byte[] in, int start, int end);

    /**
     * Writes the events of a line, without the end of their group.
     *
     * @param sequence number of the line, from 1
     * @return null when it was taken; else why not, and then no event was written
     */
    @HotPath
    RejectReason decode(byte[] in, int start, int end, long sequence, EventWriter out);

    /** What the tally counts the line under that was decoded last. */
    @HotPath
    int type();

    /** What people call a type. */
    String typeName(int type);

    /** Whether a line belongs to the group of the line that was decoded last. */
    @HotPath
    default boolean continuesGroup(byte[] in, int start, int end) {
        return false;
    }

    /** There are no more lines: the last chance to say what the user should know. */
    default void end() {}
}
