package io.penstock.perf.throughput;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Another provider's feeds with something of a benchmark around each. Recognises no recording. */
public record WrappedFeeds(FeedProvider provider, UnaryOperator<Feed> wrap) implements FeedProvider {
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
        return wrap.apply(provider.open(source, context));
    }
}
