package io.penstock.engine.lane;

import io.penstock.engine.book.OrderBook;
import java.util.Map;
import java.util.Optional;

/**
 * What a lane did, after the end.
 *
 * @param number from 0
 * @param events drained, followed or not
 * @param books that it kept
 * @param staleBooks that ended stale
 * @param restingOrders that were left in its books
 * @param outcomes what became of the events that change its books
 * @param unpricedTrades executions of orders never seen and without a price, of which no strategy was told as a trade
 * @param failure what ended the lane early
 */
public record LaneReport(
        int number,
        long events,
        int books,
        int staleBooks,
        int restingOrders,
        Map<OrderBook.Outcome, Long> outcomes,
        long unpricedTrades,
        Optional<Throwable> failure) {
    /** Events that contradicted a book. */
    public long contradictions() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().isContradiction())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
