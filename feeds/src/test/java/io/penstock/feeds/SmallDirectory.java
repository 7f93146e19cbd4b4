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

    /** An empty one. */
    public SmallDirectory() {}

    @Override
    public Parameters parameters() {
        return Parameters.of(List.of(), Map.of());
    }

    @Override
    public int instrumentId(String venue, String symbol) {
        return ids.computeIfAbsent(symbol, key -> ids.size());
    }

    @Override
    public Optional<LocalDate> date() {
        return Optional.empty();
    }

    @Override
    public void warn(String message) {}
}
