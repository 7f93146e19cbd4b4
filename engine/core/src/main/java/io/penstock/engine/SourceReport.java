package io.penstock.engine;

import io.penstock.api.feed.FeedTally;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of one source.
 *
 * @param source as the user typed it
 * @param format scheme of the feed that read it
 * @param tally what became of its messages
 * @param messagesByType messages by what people call their type, by name; only types that came
 * @param cutShort whether its compressed data stopped before its end, or was followed by bytes that belong to nothing
 * @param failure why reading it ended early, for people
 */
public record SourceReport(
        String source,
        String format,
        FeedTally tally,
        Map<String, Long> messagesByType,
        boolean cutShort,
        Optional<String> failure) {
    /** True when anything was rejected, missing or left unread. */
    public boolean lossy() {
        return tally.lostAnything() || cutShort;
    }

    /** Of this pass over the source and a later one together. */
    SourceReport and(SourceReport later) {
        FeedTally both = new FeedTally();
        both.add(tally);
        both.add(later.tally);
        Map<String, Long> byType = new TreeMap<>(messagesByType);
        later.messagesByType.forEach((type, count) -> byType.merge(type, count, Long::sum));
        return new SourceReport(
                source, format, both, byType, cutShort || later.cutShort, failure.or(() -> later.failure));
    }
}
