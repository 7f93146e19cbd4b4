package io.penstock.feeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.pcap.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Captures of other people, where {@code -Dpenstock.data} names them. */
public final class Recordings {
    private Recordings() {}

    /** The captures of a folder; skips the test, saying so, when they are not there. */
    public static List<Path> in(String folder) throws IOException {
        Path directory = Path.of(System.getProperty("penstock.data", "")).resolve(folder);
        assumeTrue(Files.isDirectory(directory), "no recordings in " + directory + " (-Dpenstock.data)");
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().contains(".pcap"))
                    .sorted()
                    .toList();
        }
    }

    /** The one capture of a folder whose path ends so. */
    public static Path of(String folder, String end) throws IOException {
        return in(folder).stream()
                .filter(file -> file.toString().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a capture to its end; the feed is closed and still tells what it counted. */
    public static Feed play(Path capture, Map<String, String> parameters, EventWriter out) throws IOException {
        byte[] bytes = Files.readAllBytes(capture);
        if (capture.toString().endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        try (Feed feed = Read.open(new HeldBytes(bytes), parameters)) {
            while (feed.poll(out, 64) != Feed.END) {
                // On to the next packets.
            }
            return feed;
        }
    }

    /** Messages by the name of their type, taken or not. */
    public static Map<String, Long> byType(Feed feed) {
        Map<String, Long> counts = new TreeMap<>();
        for (int type = 0; type < FeedTally.TYPES; type++) {
            if (feed.tally().ofType(type) > 0) {
                counts.put(feed.typeName(type), feed.tally().ofType(type));
            }
        }
        return counts;
    }
}
