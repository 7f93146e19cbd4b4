package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book by order that does not start empty: totals of levels, and orders that were there before. */
class PartialOrdersTest {
    private static final int PRICES = 8;
    private static final int IDS = 60;

    private final OrderStore store = new OrderStore();
    private final OrderBook book = new OrderBook(new Instrument(3, "MODEL", "XNAS", 4, 0, 100, 7), store, false);

    @Test
    void whatALevelHoldsBesideItsOrdersCameBeforeThem() {
        store.books().add(book.bids(), 1, Side.BUY, 10, 30);
        assertEquals(Outcome.APPLIED, store.books().setLevel(book.bids(), Side.BUY, 10, 100));
        store.books().add(book.bids(), 2, Side.BUY, 10, 5);

        assertEquals(105, book.quantity(Side.BUY, 0));
        assertEquals(70, book.quantityAhead(1));
        assertEquals(100, book.quantityAhead(2));
        assertEquals(Quantity.UNKNOWN, book.orderCount(Side.BUY, 0));
        List<Long> shown = new ArrayList<>();
        book.forEachOrder(Side.BUY, 0, (id, quantity) -> shown.add(id));
        assertEquals(List.of(1L, 2L), shown);
    }

    @Test
    void anUnknownOrderIsTakenOutOfWhatIsNotKnown() {
        store.books().setLevel(book.bids(), Side.SELL, 10, 100);
        store.books().add(book.bids(), 1, Side.SELL, 10, 30);
        assertEquals(Outcome.ORDER_BEFORE_START, store.books().delete(book.bids(), 77));
        store.books().takeBeforeStart(book.bids(), Side.SELL, 10, 60);
        assertEquals(70, book.quantity(Side.SELL, 0));
        assertEquals(40, book.quantityAhead(1));
        store.books().reduce(book.bids(), 78, 500);
        store.books().takeBeforeStart(book.bids(), Side.SELL, 10, 500);

        assertEquals(30, book.quantity(Side.SELL, 0));
        assertEquals(1, book.orderCount(Side.SELL, 0));
        assertFalse(book.isStale());
        assertEquals(
                List.of(Side.SELL, 10L, 500L),
                List.of(
                        store.books().changedSide(),
                        store.books().changedPrice(),
                        store.books().changedQuantity()));
    }

    @Test
    void aLevelWithoutKnownOrdersStaysUntilNothingIsLeft() {
        store.books().add(book.bids(), 1, Side.BUY, 10, 30);
        store.books().setLevel(book.bids(), Side.BUY, 10, 40);
        store.books().delete(book.bids(), 1);
        assertEquals(10, book.quantity(Side.BUY, 0));
        store.books().takeBeforeStart(book.bids(), Side.BUY, 10, 10);

        assertEquals(0, book.levels(Side.BUY));
        assertEquals(Price.NONE, book.bestBid());
    }

    @Test
    void anUnknownOrderOfAnUnknownLevelChangesNothing() {
        assertEquals(Outcome.ORDER_BEFORE_START, store.books().reduce(book.bids(), 9, 5));
        store.books().takeBeforeStart(book.bids(), Side.BUY, 10, 5);
        store.books().takeBeforeStart(book.bids(), Side.NONE, 10, 5);

        assertEquals(0, book.levels(Side.BUY));
        assertFalse(book.isStale());
    }

    @Test
    void aTotalBelowTheKnownOrdersIsAContradiction() {
        store.books().add(book.bids(), 1, Side.BUY, 10, 30);
        assertEquals(Outcome.IMPOSSIBLE_QUANTITY, store.books().setLevel(book.bids(), Side.BUY, 10, 20));
        assertEquals(30, book.quantity(Side.BUY, 0));

        assertTrue(book.isStale());
    }

    @Test
    void aZeroTotalTakesAwayWhatIsNotKnown() {
        store.books().setLevel(book.bids(), Side.BUY, 10, 40);
        assertEquals(Outcome.APPLIED, store.books().setLevel(book.bids(), Side.BUY, 10, 0));
        assertEquals(Outcome.UNKNOWN_LEVEL, store.books().setLevel(book.bids(), Side.BUY, 10, 0));

        assertEquals(0, book.levels(Side.BUY));
    }

    @Test
    void aBookThatStartsCompleteTakesNoTotals() {
        OrderBook complete = new OrderBook(book.instrument(), store, true);

        assertEquals(Outcome.NOT_SHOWN, store.books().setLevel(complete.bids(), Side.BUY, 10, 40));
        assertEquals(0, complete.levels(Side.BUY));
    }

    @Test
    void clearingEmptiesLevelsWithAndWithoutOrders() {
        OrderBook other = new OrderBook(book.instrument(), store, false);
        store.books().setLevel(other.bids(), Side.BUY, 10, 40);
        store.books().setLevel(other.bids(), Side.BUY, 11, 40);
        store.books().add(other.bids(), 1, Side.BUY, 11, 4);
        store.books().add(other.bids(), 2, Side.SELL, 12, 4);
        other.clear();

        assertEquals(0, other.levels(Side.BUY) + other.levels(Side.SELL) + store.live());
    }

    private record Resting(long price, long quantity) {}

    private final Map<Long, Resting> known = new LinkedHashMap<>();
    private final TreeMap<Long, Long> unknown = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void levelsAreKnownOrdersAndWhatIsNotKnown(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50_000; i++) {
            long id = random.nextInt(IDS);
            long price = random.nextInt(PRICES);
            long quantity = random.nextInt(1, 6);
            switch (random.nextInt(4)) {
                case 0 -> add(id, price, quantity);
                case 1 -> delete(id, price, quantity);
                case 2 -> reduce(id, price, quantity);
                default -> state(price, random.nextInt(12));
            }
            assertBook("seed " + seed + " operation " + i);
        }
    }

    private void add(long id, long price, long quantity) {
        if (store.books().add(book.bids(), id, Side.BUY, price, quantity) == Outcome.APPLIED) {
            known.put(id, new Resting(price, quantity));
        }
    }

    private void delete(long id, long price, long quantity) {
        if (store.books().delete(book.bids(), id) == Outcome.ORDER_BEFORE_START) {
            take(price, quantity);
        }
        known.remove(id);
    }

    private void reduce(long id, long price, long quantity) {
        if (store.books().reduce(book.bids(), id, quantity) == Outcome.ORDER_BEFORE_START) {
            take(price, quantity);
        }
        known.computeIfPresent(
                id, (i, o) -> o.quantity() <= quantity ? null : new Resting(o.price(), o.quantity() - quantity));
    }

    private void take(long price, long quantity) {
        store.books().takeBeforeStart(book.bids(), Side.BUY, price, quantity);
        unknown.computeIfPresent(price, (p, q) -> q <= quantity ? null : q - quantity);
    }

    private void state(long price, long total) {
        store.books().setLevel(book.bids(), Side.BUY, price, total);
        long rest = Math.max(0, total - knownAt(price));
        unknown.compute(price, (p, q) -> rest == 0 ? null : rest);
    }

    private long knownAt(long price) {
        return known.values().stream()
                .filter(o -> o.price() == price)
                .mapToLong(Resting::quantity)
                .sum();
    }

    private void assertBook(String where) {
        List<List<Long>> expected = new ArrayList<>();
        for (long price = PRICES - 1; price >= 0; price--) {
            long before = unknown.getOrDefault(price, 0L);
            if (before + knownAt(price) > 0) {
                long at = price;
                long orders =
                        known.values().stream().filter(o -> o.price() == at).count();
                expected.add(List.of(price, before + knownAt(price), before > 0 ? Quantity.UNKNOWN : orders));
            }
        }
        List<List<Long>> shown = new ArrayList<>();
        for (int depth = 0; depth < book.levels(Side.BUY); depth++) {
            shown.add(List.of(
                    book.price(Side.BUY, depth), book.quantity(Side.BUY, depth), book.orderCount(Side.BUY, depth)));
        }
        assertEquals(expected, shown, where);
    }
}
