package io.penstock.engine;

import io.penstock.api.feed.FeedTally;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.lane.Lane;
import java.util.List;

/**
 * What a replay did, after every lane has ended.
 *
 * @param source as the user named it
 * @param format scheme of the feed that read it
 * @param tally what became of its messages
 * @param eventsByKind events by ordinal of {@link io.penstock.api.event.EventKind}
 * @param elapsedNs from the first byte to the last lane's end
 * @param lanes the lanes, ended
 */
public record RunReport(
        String source, String format, FeedTally tally, List<Long> eventsByKind, long elapsedNs, List<Lane> lanes) {
    /** True when a component failed. */
    public boolean failed() {
        return lanes.stream().anyMatch(lane -> lane.failure() != null);
    }

    /** True when something was lost, skipped or contradicted. */
    public boolean lossy() {
        return tally.lostAnything()
                || lanes.stream().anyMatch(lane -> lane.outcomes(OrderBook.Outcome.APPLIED) < orderEvents());
    }

    /** Events in all, without the end. */
    public long events() {
        long sum = -1;
        for (long count : eventsByKind) {
            sum += count;
        }
        return sum;
    }

    private long orderEvents() {
        long sum = 0;
        for (int kind = 0; kind < 5; kind++) {
            sum += eventsByKind.get(kind);
        }
        return sum;
    }
}
