package io.penstock.engine.source;

import io.penstock.api.Parameters;
import io.penstock.api.feed.FeedContext;
import io.penstock.engine.latency.WallClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Hands out dense instrument ids in the order of first appearance, to all feeds of a stream. Feed thread. */
public final class FeedDirectory {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> venues = new TreeSet<>();
    private final Set<String> venuesToSee = Collections.unmodifiableSet(venues);
    private final Set<String> warned = new HashSet<>();
    private final WallClock clock = new WallClock();
    private final Optional<LocalDate> date;
    private final Consumer<String> warnings;
    private int channels;

    /** @param date the session date that the user gave */
    public FeedDirectory(Optional<LocalDate> date, Consumer<String> warnings) {
        this.date = date;
        this.warnings = warnings;
    }

    /** The venues whose instruments were named so far. */
    public Set<String> venues() {
        return venuesToSee;
    }

    /** What one feed is lent. */
    public FeedContext context(Parameters parameters) {
        return new FeedContext() {
            @Override
            public Parameters parameters() {
                return parameters;
            }

            @Override
            public int instrumentId(String venue, String symbol) {
                return ids.computeIfAbsent(venue + " " + symbol, key -> {
                    venues.add(venue);
                    return ids.size();
                });
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
            public long wallNanos() {
                return clock.nanos();
            }

            @Override
            public void warn(String message) {
                if (warned.add(message)) {
                    warnings.accept(message);
                }
            }
        };
    }
}
