package io.penstock.feeds.synthetic;

import io.penstock.api.Parameters;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens synthetic markets as a user would type them, and runs them to their end. */
final class SyntheticDay {
    private SyntheticDay() {}

    /** {@code typed} as after {@code synthetic:}, for example {@code symbols=5,messages=1000}. */
    static Feed open(String typed) {
        return open(typed, Optional.empty());
    }

    static Feed open(String typed, Optional<LocalDate> date) {
        Map<String, String> given = new HashMap<>();
        for (String pair : typed.split(",", -1)) {
            String[] keyAndValue = pair.split("=", 2);
            given.put(keyAndValue[0], keyAndValue[1]);
        }
        SyntheticFeedProvider provider = new SyntheticFeedProvider();
        return provider.open(null, new Context(Parameters.of(provider.parameters(), given), date));
    }

    /** Polls to the end. @return groups delivered */
    static long run(Feed feed, EventWriter out, int groupsPerPoll) {
        try {
            long groups = 0;
            int delivered = feed.poll(out, groupsPerPoll);
            while (delivered != Feed.END) {
                groups += delivered;
                delivered = feed.poll(out, groupsPerPoll);
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Context implements FeedContext {
        private final Parameters parameters;
        private final Optional<LocalDate> date;
        private final Map<String, Integer> ids = new HashMap<>();
        private int channels;

        Context(Parameters parameters, Optional<LocalDate> date) {
            this.parameters = parameters;
            this.date = date;
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public int instrumentId(String venue, String symbol) {
            return ids.computeIfAbsent(venue + ":" + symbol, key -> ids.size());
        }

        @Override
        public int newChannel() {
            return channels++;
        }

        @Override
        public Optional<LocalDate> date() {
            return date;
        }

        @Override
        public void warn(String message) {
            throw new AssertionError(message);
        }
    }
}
