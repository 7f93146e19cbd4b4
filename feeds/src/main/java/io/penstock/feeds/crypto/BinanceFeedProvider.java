package io.penstock.feeds.crypto;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.List;

/** Opens recordings of Binance's market streams. */
public final class BinanceFeedProvider implements FeedProvider {
    @Override
    public String scheme() {
        return "binance";
    }

    @Override
    public String description() {
        return "Binance spot and USD-M futures, WebSocket recordings of hftbacktest's collector and of cryptofeed";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return CaptureFeeds.recognise(
                head,
                "binance",
                body -> body.startsWith("{\"stream\":\"")
                        || body.startsWith("{\"e\":\"")
                        || body.startsWith("{\"lastUpdateId\":"));
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return CaptureFeeds.open(source, new FeedTally(), tally -> new Binance(context, tally));
    }
}
