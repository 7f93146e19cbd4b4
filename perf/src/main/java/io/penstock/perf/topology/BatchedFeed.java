package io.penstock.perf.topology;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import java.io.IOException;

/** A feed that delivers at most so many groups at a time: the engine publishes after each time. */
record BatchedFeed(Feed feed, int batch) implements Feed {
    @Override
    public long nextNanos() throws IOException {
        return feed.nextNanos();
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        return feed.poll(out, Math.min(batch, maxGroups));
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
}
