package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The book against an obvious one on streams as a venue sends them, and on streams that are almost so: ids used twice, ids
 * that never were, more executed than rests, chains of replaces. Touched levels and the top are compared after every
 * operation, the whole book every 1,000. The whole campaign:
 *
 * <pre>{@code
 * mvn -pl engine/core -am test -Dtest=OrderBookStreamTest -Dsurefire.failIfNoSpecifiedTests=false -Dpenstock.book.operations=10000000
 * }</pre>
 */
class OrderBookStreamTest {
    private static final int OPERATIONS = Integer.getInteger("penstock.book.operations", 100_000);
    private static final int WHOLE_BOOK_EVERY = 1_000;
    private static final int LIVE = 1_500;
    private static final long FIRST_ID = 1_000_000_007L;

    private final OrderStore store = new OrderStore();
    private final OrderBook book = new OrderBook(new Instrument(3, "MODEL", "XNAS", 4, 0, 100, 7), store, true);
    /** Shares the store: what happens to one book must not show in the other. */
    private final OrderBook neighbour = new OrderBook(new Instrument(4, "NEXT", "XNAS", 4, 0, 100, 8), store, true);

    private final ObviousBook obvious = new ObviousBook();
    private final List<Long> ids = new ArrayList<>();
    private long nextId = FIRST_ID;
    private long middle = 100;
    private boolean contradicted;

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.02", "20261125, 0.2"})
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void bookEqualsTheObviousOneAfterEveryOperation(long seed, double wrong) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            try {
                step(random, wrong);
                assertTop();
                if (i % WHOLE_BOOK_EVERY == 0) {
                    assertWholeBook();
                }
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + " wrong " + wrong + " operation " + i, e);
            }
        }
        assertEquals(contradicted, book.isStale());
    }

    private void step(SplittableRandom random, double wrong) {
        if (random.nextInt(100) == 0) {
            middle += random.nextInt(5) - 2;
        }
        if (random.nextInt(200_000) == 0) {
            book.clear();
            obvious.clear();
            ids.clear();
            contradicted = false;
        }
        long id = random.nextDouble() < wrong ? FIRST_ID + random.nextInt(5_000) - 100 : anyLive(random);
        ObviousBook.Order order = obvious.orders.get(id);
        int kind = ids.size() < LIVE / 2 ? 0 : random.nextInt(ids.size() > LIVE ? 10 : 14);
        if (kind < 4) {
            delete(id);
        } else if (kind < 6) {
            replace(random, wrong, id, order);
        } else if (kind < 10) {
            reduce(id, quantity(random, wrong, order));
        } else {
            add(random, random.nextDouble() < wrong ? id : nextId++);
        }
        if (order != null) {
            assertLevel(order.side(), order.price());
        }
        int neighbours = random.nextInt(3);
        store.books().add(neighbour.bids(), id, Side.BUY, neighbours, 1 + neighbours);
        assertEquals(1 + neighbours, neighbour.quantityAt(Side.BUY, neighbours));
        store.books().delete(neighbour.bids(), id);
    }

    private void add(SplittableRandom random, long id) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = price(random, side);
        long quantity = random.nextInt(50) == 0 ? -random.nextInt(2) : random.nextInt(1, 500);
        expect(obvious.add(id, side, price, quantity), store.books().add(book.bids(), id, side, price, quantity));
        ids.add(id);
        assertLevel(side, price);
    }

    private void delete(long id) {
        expect(obvious.delete(id), store.books().delete(book.bids(), id));
    }

    private void reduce(long id, long quantity) {
        expect(obvious.reduce(id, quantity), store.books().reduce(book.bids(), id, quantity));
    }

    private void replace(SplittableRandom random, double wrong, long id, ObviousBook.Order order) {
        long newId = random.nextInt(4) == 0 ? id : random.nextDouble() < wrong ? anyLive(random) : nextId++;
        long price = order == null || random.nextInt(3) == 0 ? middle : price(random, order.side());
        long newPrice = order != null && random.nextInt(3) == 0 ? order.price() : price;
        long quantity = random.nextDouble() < wrong ? 0 : random.nextInt(1, 500);
        expect(
                obvious.replace(id, newId, newPrice, quantity),
                store.books().replace(book.bids(), id, newId, newPrice, quantity));
        ids.add(newId);
        if (order != null) {
            assertLevel(order.side(), newPrice);
        }
    }

    private void expect(Outcome expected, Outcome outcome) {
        assertEquals(expected, outcome);
        contradicted |= outcome.isContradiction();
    }

    /** Near the touch mostly, sometimes through it and sometimes far away. */
    private long price(SplittableRandom random, Side side) {
        long away = random.nextInt(20) == 0 ? random.nextInt(-3, 400) : random.nextInt(1, 12);
        return (side == Side.BUY ? middle - away : middle + away) * Price.ONE / 100;
    }

    private long quantity(SplittableRandom random, double wrong, ObviousBook.Order order) {
        if (order == null) {
            return random.nextLong(1, 101);
        }
        return random.nextDouble() < wrong
                ? order.quantity() + random.nextInt(3) - 1
                : random.nextLong(1, order.quantity() + 1);
    }

    private long anyLive(SplittableRandom random) {
        while (!ids.isEmpty()) {
            int place = random.nextInt(ids.size());
            long id = ids.get(place);
            if (obvious.orders.containsKey(id)) {
                return id;
            }
            ids.set(place, ids.get(ids.size() - 1));
            ids.remove(ids.size() - 1);
        }
        return nextId++;
    }

    private void assertTop() {
        assertEquals(obvious.bids.isEmpty() ? Price.NONE : obvious.bids.firstKey(), book.bestBid());
        assertEquals(obvious.asks.isEmpty() ? Price.NONE : obvious.asks.firstKey(), book.bestAsk());
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            if (!obvious.levels(side).isEmpty()) {
                assertLevel(side, 0, obvious.levels(side).firstEntry().getValue());
            }
        }
    }

    private void assertLevel(Side side, long price) {
        Map<Long, Long> level = obvious.levels(side).get(price);
        long total = 0;
        if (level != null) {
            for (long quantity : level.values()) {
                total += quantity;
            }
        }
        assertEquals(total, book.quantityAt(side, price));
    }

    /** Total, count and queue of a level, and that it is not empty. */
    private void assertLevel(Side side, int depth, Map<Long, Long> orders) {
        assertFalse(orders.isEmpty());
        assertEquals(orders.size(), book.orderCount(side, depth));
        Iterator<Map.Entry<Long, Long>> expected = orders.entrySet().iterator();
        long[] total = new long[1];
        book.forEachOrder(side, depth, (id, quantity) -> {
            Map.Entry<Long, Long> order = expected.next();
            assertTrue(order.getKey() == id && order.getValue() == quantity, order + " is shown as " + id);
            total[0] += quantity;
        });
        assertFalse(expected.hasNext());
        assertEquals(total[0], book.quantity(side, depth));
    }

    private void assertWholeBook() {
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            assertEquals(obvious.levels(side).size(), book.levels(side));
            int depth = 0;
            for (Map.Entry<Long, Map<Long, Long>> level : obvious.levels(side).entrySet()) {
                assertEquals(level.getKey(), book.price(side, depth));
                assertLevel(side, depth++, level.getValue());
                long ahead = 0;
                for (Map.Entry<Long, Long> order : level.getValue().entrySet()) {
                    assertEquals(ahead, book.quantityAhead(order.getKey()));
                    ahead += order.getValue();
                }
            }
        }
        assertEquals(obvious.orders.size(), store.live());
    }
}
