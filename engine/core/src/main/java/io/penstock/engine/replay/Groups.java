package io.penstock.engine.replay;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import java.io.IOException;

/**
 * Where the groups of a stream come from: a feed, or what is made of feeds, such as several merged or a window of time. Feed
 * thread. The contract of both methods is {@link Feed}'s own.
 */
public interface Groups {
    /** Ordering time of the next group, as {@link Feed#nextNanos}. */
    long nextNanos() throws IOException;

    /** Delivers up to so many groups, as {@link Feed#poll}. */
    int poll(EventWriter out, int maxGroups) throws IOException;

    /** Those of a feed. */
    static Groups of(Feed feed) {
        return new Groups() {
            @Override
            public long nextNanos() throws IOException {
                return feed.nextNanos();
            }

            @Override
            public int poll(EventWriter out, int maxGroups) throws IOException {
                return feed.poll(out, maxGroups);
            }
        };
    }
}
