package io.penstock.api.feed;

import java.io.IOException;

/**
 * One source of market data. The feed thread owns it: every method is called there, never concurrently. Hand events over
 * group by group, so that any feed can be paced and merged with others.
 */
public interface Feed extends AutoCloseable {
    /** {@link #poll}: nothing will ever come again. */
    int END = -1;

    /**
     * Ordering time of the group that {@link #poll} would deliver next: receive time where recorded, else exchange
     * time, in ns since the epoch; {@link io.penstock.api.Time#NONE} when there is none now. Reads ahead, delivers nothing.
     */
    long nextNanos() throws IOException;

    /**
     * Delivers up to {@code maxGroups} groups, each closed with {@link EventWriter#endGroup}.
     *
     * @return groups delivered, 0 when none is there now, {@link #END} when none will come
     * @throws IOException when the source cannot be read on; what was delivered before stands
     */
    int poll(EventWriter out, int maxGroups) throws IOException;

    /** What became of every message so far; the same object for life. */
    FeedTally tally();

    /** What people call a message type that the tally counts, for example {@code A}. */
    String typeName(int type);

    /** What a message of a type says, in a few words in lower case, as {@code add order}; empty where its name says it. */
    default String typeMeaning(int type) {
        return "";
    }

    /**
     * How much was delivered, 0 to 1, of a feed that makes its market itself; NaN when it does not know. Of a recording
     * the engine knows. Any thread; approximate.
     */
    default double fractionDone() {
        return Double.NaN;
    }

    /** Releases files and buffers. Idempotent. */
    @Override
    void close() throws IOException;
}
