package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A real CME recording against the slowest book there is: a snapshot of ESM4, then the first moments of a session. */
class DbnDayTest {
    private static final long TICK = 250_000_000L;

    @Test
    void theSnapshotAndWhatFollowsMakeABookThatIsNeverCrossed() throws IOException {
        Book book = new Book();
        try (Feed feed = HeardEvents.open(DbnCorpus.read("mbo-20240508.dbn.zst"), new SmallDirectory())) {
            while (feed.poll(book, 1) != Feed.END) {
                book.assertSane();
            }
            assertEquals(13_796, feed.tally().offered());
            assertEquals(13_796, feed.tally().accepted());
            assertEquals(13_796, feed.tally().ofType(Dbn.MBO));
            assertFalse(feed.tally().lostAnything());
        }
        assertEquals("ESM4 GLBX 5602", book.instrument);
        assertEquals(13_600, book.ordersAfterFirstGroup);
        assertEquals(13_600 + 78 - book.gone, book.orders.size());
        assertEquals(5, book.trades);
        assertEquals(27, book.modifies);
    }

    /** Orders by id, levels by price. */
    private static final class Book extends SilentWriter {
        private final Map<Long, long[]> orders = new HashMap<>();
        private final NavigableMap<Long, Long> bids = new TreeMap<>();
        private final NavigableMap<Long, Long> asks = new TreeMap<>();
        private String instrument = "";
        private int ordersAfterFirstGroup;
        private int groups;
        private int gone;
        private int trades;
        private int modifies;

        @Override
        public void define(Instrument defined, BookKind kind, int channel) {
            assertEquals(BookKind.ORDERS, kind);
            instrument = defined.symbol() + " " + defined.venue() + " " + defined.venueCode();
        }

        @Override
        public void endGroup() {
            if (groups++ == 0) {
                ordersAfterFirstGroup = orders.size();
            }
        }

        @Override
        public void clearBook(int id) {
            orders.clear();
            bids.clear();
            asks.clear();
        }

        @Override
        public void addOrder(int id, long orderId, Side side, long price, long quantity, int participant) {
            assertEquals(0, price % TICK);
            assertNull(orders.put(orderId, new long[] {side.ordinal(), price, quantity}), "order " + orderId);
            levels(side).merge(price, quantity, Long::sum);
        }

        @Override
        public void reduceOrder(int id, long orderId, Side side, long price, long quantity) {
            long[] order = orders.get(orderId);
            assertNotNull(order, "order " + orderId);
            assertEquals(side.ordinal(), order[0]);
            assertEquals(price, order[1]);
            assertTrue(quantity <= order[2]);
            order[2] -= quantity;
            take(side, price, quantity);
            if (order[2] == 0) {
                orders.remove(orderId);
                gone++;
            }
        }

        @Override
        public void replaceOrder(int id, long orderId, long newOrderId, Side said, long price, long quantity) {
            long[] order = orders.get(orderId);
            assertNotNull(order, "order " + orderId);
            assertEquals(orderId, newOrderId);
            modifies++;
            Side side = Side.of((int) order[0]);
            assertEquals(side, said);
            take(side, order[1], order[2]);
            order[1] = price;
            order[2] = quantity;
            levels(side).merge(price, quantity, Long::sum);
        }

        @Override
        public void trade(int id, Side aggressor, long price, long quantity, long tradeId, TradeCondition condition) {
            assertEquals(Side.BUY, aggressor);
            trades++;
        }

        private void take(Side side, long price, long quantity) {
            assertTrue(levels(side).get(price) >= quantity);
            if (levels(side).merge(price, -quantity, Long::sum) == 0) {
                levels(side).remove(price);
            }
        }

        private NavigableMap<Long, Long> levels(Side side) {
            return side == Side.BUY ? bids : asks;
        }

        private void assertSane() {
            assertTrue(bids.lastKey() < asks.firstKey(), "crossed after group " + groups);
            assertTrue(asks.firstKey() - bids.lastKey() <= 4 * TICK, "a spread of a point after group " + groups);
        }
    }
}
