package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.feed.Feed;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.SmallDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine's own books make of DBN, group by group. */
class DbnReplayTest {
    private static final long ONE = Price.ONE;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void aRealSessionKeepsItsBookFreshAndUncrossed() throws IOException {
        BookWatch watch = new BookWatch();
        StrategyTester tester = StrategyTester.of(watch);
        try (Feed feed = HeardEvents.open(DbnCorpus.read("mbo-20240508.dbn.zst"), new SmallDirectory())) {
            tester.play(feed);
        }
        Book book = tester.book("ESM4");
        assertFalse(tester.failure().isPresent());
        assertFalse(book.isStale());
        assertTrue(watch.groups > 150, "groups " + watch.groups);
        long orders = 0;
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            for (int level = 0; level < book.levels(side); level++) {
                orders += book.orderCount(side, level);
            }
        }
        assertEquals(13_598, orders);
    }

    /** Databento's rule: a price change or more quantity costs an order its place, less quantity does not. */
    @Test
    void aModifiedOrderKeepsItsPlaceOnlyWhenItShrinks() throws IOException {
        order('R', 0, Dbn.NO_PRICE, 0);
        order('A', 1, 5 * ONE, 10);
        order('A', 2, 5 * ONE, 10);
        order('A', 3, 5 * ONE, 10);
        order('M', 1, 5 * ONE, 9);
        assertEquals(List.of("1:9", "2:10", "3:10"), queue());
        order('M', 2, 5 * ONE, 11);
        assertEquals(List.of("1:9", "3:10", "2:11"), queue());
        order('M', 1, 6 * ONE, 9);
        order('M', 1, 5 * ONE, 9);
        assertEquals(List.of("3:10", "2:11", "1:9"), queue());
        order('C', 2, 5 * ONE, 1);
        order('C', 3, 5 * ONE, 10);
        assertEquals(List.of("2:10", "1:9"), queue());
    }

    /** A request for the middle of a day shows orders by and by. */
    @Test
    void anOrderFromBeforeTheStartIsKnownOnceItIsModified() throws IOException {
        order('C', 1, 5 * ONE, 10);
        order('M', 2, 5 * ONE, 10);
        order('M', 2, 5 * ONE, 9);
        assertEquals(List.of("2:9"), queue());
    }

    private void order(char action, long orderId, long price, long size) {
        stream.writeBytes(Wire.mbo(action, 'B', orderId, price, size, Dbn.FLAG_LAST, Wire.TS_RECV));
    }

    private List<String> queue() throws IOException {
        StrategyTester tester = StrategyTester.of(new BookWatch());
        try (Feed feed = HeardEvents.open(stream.toByteArray(), new SmallDirectory())) {
            tester.play(feed);
        }
        assertFalse(
                tester.failure().isPresent(),
                () -> tester.failure().orElseThrow().toString());
        List<String> queue = new ArrayList<>();
        tester.book("#5602").forEachOrder(Side.BUY, 0, (id, left) -> queue.add(id + ":" + left));
        return queue;
    }

    /** Fails at a book that cannot be. */
    private static final class BookWatch implements Strategy {
        private int groups;

        @Override
        public void onBook(Book book) {
            groups++;
            assertFalse(book.isStale() || book.isCrossed() || book.isLocked(), () -> "group " + groups);
        }
    }
}
