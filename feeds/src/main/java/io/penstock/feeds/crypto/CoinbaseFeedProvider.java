package io.penstock.feeds.crypto;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.List;

/** Opens recordings of Coinbase Exchange's WebSocket feed. */
public final class CoinbaseFeedProvider implements FeedProvider {
    @Override
    public String scheme() {
        return "coinbase";
    }

    @Override
    public String description() {
        return "Coinbase Exchange, level2, ticker and matches, WebSocket recordings of hftbacktest's collector and of cryptofeed";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return CaptureFeeds.recognise(head, "coinbase", CoinbaseFeedProvider::isOurs);
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return CaptureFeeds.open(source, new FeedTally(), tally -> new Coinbase(context, tally));
    }

    private static boolean isOurs(String body) {
        return body.startsWith("{\"type\":\"") && (body.contains("\"product_id") || body.contains("\"channels\""));
    }
}
