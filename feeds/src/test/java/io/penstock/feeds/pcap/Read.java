package io.penstock.feeds.pcap;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Captures read to their end through the provider, and what came of it. */
public final class Read {
    private Read() {}

    /** What a reading showed. */
    public record Outcome(FeedTally tally, List<String> said, Map<String, Long> byType) {}

    /** Every call that a capture leads to. */
    public static Outcome capture(byte[] capture, Map<String, String> parameters) throws IOException {
        HeardCalls heard = new HeardCalls();
        return capture(new HeldBytes(capture), parameters, heard.writer(), heard);
    }

    static Outcome capture(Bytes bytes, Map<String, String> parameters, EventWriter out, HeardCalls heard)
            throws IOException {
        try (Feed feed = open(bytes, parameters)) {
            while (feed.poll(out, 3) != Feed.END) {
                // On to the next packets.
            }
            return new Outcome(feed.tally(), heard == null ? List.of() : heard.lines(), byType(feed));
        }
    }

    /** What became of a capture of which nobody hears. */
    static FeedTally tally(Bytes bytes, EventWriter out) throws IOException {
        try (Feed feed = open(bytes, Map.of())) {
            while (feed.poll(out, 64) != Feed.END) {
                // On to the next packets.
            }
            return feed.tally();
        }
    }

    /** The feed of a capture. */
    public static Feed open(Bytes bytes, Map<String, String> parameters) throws IOException {
        Source source = (Source) Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {Source.class},
                (proxy, method, arguments) -> method.getName().equals("bytes") ? bytes : "test.pcap");
        PcapFeedProvider provider = new PcapFeedProvider();
        return provider.open(source, new SmallDirectory(Parameters.of(provider.parameters(), parameters)));
    }

    /** The packets of a capture as {@code time link-type from..to cut}. */
    static List<String> packets(Capture capture) throws IOException {
        List<String> packets = new ArrayList<>();
        Packet packet = new Packet();
        while (capture.next(packet)) {
            packets.add(packet.tsNanos + " link " + packet.linkType + " " + (packet.to - packet.from) + " bytes at "
                    + packet.offset + (packet.isCut ? " cut" : ""));
        }
        return packets;
    }

    private static Map<String, Long> byType(Feed feed) {
        Map<String, Long> byType = new TreeMap<>();
        for (int type = 0; type < FeedTally.TYPES; type++) {
            if (feed.tally().ofType(type) > 0) {
                byType.merge(feed.typeName(type), feed.tally().ofType(type), Long::sum);
            }
        }
        return byType;
    }
}
