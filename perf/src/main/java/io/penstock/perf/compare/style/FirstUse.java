package io.penstock.perf.compare.style;

import io.penstock.api.Parameter;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.List;

/**
 * Another provider's feeds, of which it is noticed when one is first asked for something: then everything around it has been
 * opened and started, and a stream begins.
 */
record FirstUse(FeedProvider provider, Begin begin) implements FeedProvider {
    /** What is done before the first group. Feed thread. */
    @FunctionalInterface
    interface Begin {
        /** @throws IOException when the stream cannot begin */
        void run() throws IOException;
    }

    @Override
    public String scheme() {
        return provider.scheme();
    }

    @Override
    public String description() {
        return provider.description();
    }

    @Override
    public List<Parameter> parameters() {
        return provider.parameters();
    }

    @Override
    public boolean isGenerated() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return new Noticed(provider.open(source, context), begin);
    }

    private static final class Noticed implements Feed {
        private final Feed feed;
        private final Begin begin;
        private boolean begun;

        Noticed(Feed feed, Begin begin) {
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
}
