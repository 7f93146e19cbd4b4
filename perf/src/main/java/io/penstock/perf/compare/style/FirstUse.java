package io.penstock.perf.compare.style;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import java.io.IOException;

/**
 * A feed of which it is noticed when it is first asked for something: then everything around it has been opened and started, and
 * a stream begins.
 */
final class FirstUse implements Feed {
    /** What is done before the first group. Feed thread. */
    @FunctionalInterface
    interface Begin {
        /** @throws IOException when the stream cannot begin */
        void run() throws IOException;
    }

    private final Feed feed;
    private final Begin begin;
    private boolean begun;

    FirstUse(Feed feed, Begin begin) {
        this.feed = feed;
        this.begin = begin;
    }

    @Override
    public long nextNanos() throws IOException {
        beginOnce();
        return feed.nextNanos();
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        beginOnce();
        return feed.poll(out, maxGroups);
    }

    @Override
    public FeedTally tally() {
        return feed.tally();
    }

    @Override
    public String typeName(int type) {
        return feed.typeName(type);
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }

    private void beginOnce() throws IOException {
        if (!begun) {
            begun = true;
            begin.run();
        }
    }
}
