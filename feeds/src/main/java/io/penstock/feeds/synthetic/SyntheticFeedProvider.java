package io.penstock.feeds.synthetic;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import java.util.List;

/** Opens the built-in market: {@code synthetic:symbols=200,messages=2000000,seed=1}. */
public final class SyntheticFeedProvider implements FeedProvider {
    /** For {@link java.util.ServiceLoader}. */
    public SyntheticFeedProvider() {}

    @Override
    public String scheme() {
        return "synthetic";
    }

    @Override
    public String description() {
        return "a made-up day of a market like Nasdaq's, order by order, the same for the same seed";
    }

    @Override
    public List<Parameter> parameters() {
        return MarketSettings.parameters();
    }

    @Override
    public boolean isGenerated() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    /** @throws IllegalArgumentException when parameters do not go together, naming key and value */
    @Override
    public Feed open(Source source, FeedContext context) {
        return new SyntheticFeed(MarketSettings.of(context.parameters(), context.date()), context);
    }
}
