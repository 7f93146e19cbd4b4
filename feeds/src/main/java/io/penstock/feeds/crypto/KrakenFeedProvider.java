package io.penstock.feeds.crypto;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.util.List;

/** Opens recordings of Kraken's WebSocket feed, version 1. */
public final class KrakenFeedProvider implements FeedProvider {
    @Override
    public String scheme() {
        return "kraken";
    }

    @Override
    public String description() {
        return "Kraken, WebSocket version 1, book (checksums checked), ticker and trade, recordings of hftbacktest's collector and of cryptofeed";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return CaptureFeeds.recognise(head, "kraken", KrakenFeedProvider::isOurs);
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return CaptureFeeds.open(source, new FeedTally(), tally -> new Kraken(context, tally));
    }

    private static boolean isOurs(String body) {
        boolean isEvent = body.startsWith("{\"event\":\"") || body.startsWith("{\"channelID\":");
        boolean isData = body.length() > 2 && body.charAt(0) == '[' && Character.isDigit(body.charAt(1));
        return isEvent || body.startsWith("{\"connectionID\":") || isData;
    }
}
