package io.penstock.feeds.dbn;

import io.penstock.api.Instrument;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.HeldBytes;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a recording to its end and keeps what the feed said, one line for each call. */
final class HeardEvents {
    final List<String> lines = new ArrayList<>();
    final FeedTally tally;

    private HeardEvents(byte[] recording, FeedContext context) throws IOException {
        try (Feed feed = open(recording, context)) {
            EventWriter out = writer();
            while (feed.poll(out, 3) != Feed.END) {
                // On to the next groups.
            }
            tally = feed.tally();
        }
    }

    static HeardEvents of(byte[] recording, FeedContext context) throws IOException {
        return new HeardEvents(recording, context);
    }

    static Feed open(byte[] recording, FeedContext context) throws IOException {
        HeldBytes bytes = new HeldBytes(recording);
        Source source = (Source) Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {Source.class},
                (proxy, method, arguments) -> method.getName().equals("bytes") ? bytes : "test.dbn");
        return new DbnFeedProvider().open(source, context);
    }

    /** The lines that are no headers. */
    List<String> events() {
        return lines.stream().filter(line -> !line.startsWith("header")).toList();
    }

    private EventWriter writer() {
        return (EventWriter) Proxy.newProxyInstance(
                EventWriter.class.getClassLoader(), new Class<?>[] {EventWriter.class}, (proxy, method, arguments) -> {
                    lines.add(line(method.getName(), arguments == null ? new Object[0] : arguments));
                    return null;
                });
    }

    private static String line(String name, Object[] arguments) {
        if (name.equals("define")) {
            Instrument i = (Instrument) arguments[0];
            return "define " + i.id() + " " + i.symbol() + " " + i.venue() + " decimals " + i.priceDecimals() + " lot "
                    + i.lotSize() + " code " + i.venueCode() + " " + arguments[1];
        }
        String text = Arrays.toString(arguments);
        return (name + " " + text.substring(1, text.length() - 1).replace(",", "")).strip();
    }
}
