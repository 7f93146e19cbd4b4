package io.penstock.engine;

import io.penstock.api.feed.FeedTally;
import java.util.Map;
import java.util.Optional;

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
}
