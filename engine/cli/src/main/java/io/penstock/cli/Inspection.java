package io.penstock.cli;

import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.engine.OpenFeed;
import io.penstock.engine.SourceReport;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What reading a source showed.
 *
 * @param report what became of its messages
 * @param contents what its events say of it
 * @param meanings of its message types, by name, where a name does not say it
 * @param stopped whether the user ended the reading
 */
record Inspection(SourceReport report, FeedContents contents, Map<String, String> meanings, boolean stopped) {
    private static final int GROUPS_PER_POLL = 256;

    /** Reads a source to its end, or until the user says stop. */
    static Inspection read(OpenFeed open, BooleanSupplier stopping) {
        Feed feed = open.feed();
        FeedContents contents = new FeedContents();
        Optional<String> failure = Optional.empty();
        int groups = 0;
        try {
            while (groups != Feed.END && !stopping.getAsBoolean()) {
                groups = feed.poll(contents, GROUPS_PER_POLL);
            }
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
        boolean stopped = groups != Feed.END && failure.isEmpty();
        return new Inspection(open.report(failure), contents, meanings(feed), stopped);
    }

    private static Map<String, String> meanings(Feed feed) {
        Map<String, String> meanings = new HashMap<>();
        for (int type = 0; type < FeedTally.TYPES; type++) {
            if (feed.tally().ofType(type) > 0) {
                meanings.put(feed.typeName(type), feed.typeMeaning(type));
            }
        }
        return meanings;
    }
}
