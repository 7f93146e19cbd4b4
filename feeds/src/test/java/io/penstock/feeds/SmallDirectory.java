package io.penstock.feeds;

import io.penstock.api.Parameters;
import io.penstock.api.feed.FeedContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands out ids in the order of first appearance; has no date. */
public final class SmallDirectory implements FeedContext {
    private final Map<String, Integer> ids = new HashMap<>();
    private int channels;

    private final Parameters parameters;

    /** An empty one. */
    public SmallDirectory() {
        this(Parameters.of(List.of(), Map.of()));
    }

    /** An empty one that lends parameters. */
    public SmallDirectory(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public int instrumentId(String venue, String symbol) {
        return ids.computeIfAbsent(symbol, key -> ids.size());
    }

    @Override
    public int newChannel() {
        return channels++;
    }

    @Override
    public Optional<LocalDate> date() {
        return Optional.empty();
    }

    @Override
    public void warn(String message) {}
}
