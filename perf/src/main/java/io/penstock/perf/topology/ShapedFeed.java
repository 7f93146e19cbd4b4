package io.penstock.perf.topology;

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
 * Another provider's feeds in a shape: they deliver at most so many groups at a time, for the engine publishes after each time, and
 * may be decoded in threads of their own.
 */
record ShapedFeed(FeedProvider provider, Shape shape) implements FeedProvider {
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
        Feed feed = provider.open(source, context);
        return new Batched(shape.stages() == 1 ? feed : new PipelinedFeed(feed, shape), shape.batch());
    }

    private record Batched(Feed feed, int batch) implements Feed {
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
}
