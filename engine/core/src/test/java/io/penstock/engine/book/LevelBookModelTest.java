package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book by price against a sorted map for each side. */
class LevelBookModelTest {
    private static final Instrument INSTRUMENT = new Instrument(3, "MODEL", "XNAS", 4, 0, 100, 7);
    private static final long NO_COUNT = Quantity.UNKNOWN;

    private record Total(long quantity, long orders) {}

    private final LevelBook book = new LevelBook(INSTRUMENT, new OrderStore(), BookKind.LEVELS);
    private final NavigableMap<Long, Total> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, Total> asks = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261125})
    void bookEqualsTwoSortedMapsAfterEveryChange(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 40_000; i++) {
            String where = "seed " + seed + " operation " + i;
            if (random.nextInt(2_000) == 0) {
                snapshot(random);
            } else {
                change(random, where);
            }
            assertSide(Side.BUY, bids, where);
            assertSide(Side.SELL, asks, where);
            assertFalse(book.isStale(), where);
        }
    }

    @Test
    void negativeAndZeroPricesArePrices() {
        book.set(Side.BUY, -37_630_000_000L, 5, 1);
        book.set(Side.SELL, 0, 6, 2);

        assertEquals(-37_630_000_000L, book.bestBid());
        assertEquals(0, book.bestAsk());
        assertFalse(book.isLocked() || book.isCrossed());
    }

    @Test
    void lockedAndCrossedAreStates() {
        book.set(Side.BUY, 10, 5, 1);
        book.set(Side.SELL, 10, 6, 2);
        assertTrue(book.isLocked());
        book.set(Side.BUY, 11, 5, 1);

        assertTrue(book.isCrossed());
        assertFalse(book.isStale());
    }

    @Test
    void whatTheFeedDoesNotSayIsUnknownAndNotZero() {
        book.set(Side.BUY, 10, Quantity.UNKNOWN, NO_COUNT);

        assertEquals(Quantity.UNKNOWN, book.quantity(Side.BUY, 0));
        assertEquals(Quantity.UNKNOWN, book.quantityAt(Side.BUY, 10));
        assertEquals(Quantity.UNKNOWN, book.orderCount(Side.BUY, 0));
        assertEquals(Quantity.UNKNOWN, book.quantityAhead(1));
        book.forEachOrder(Side.BUY, 0, (id, quantity) -> fail("an order"));
        assertEquals(0, book.orderCount(Side.BUY, 1));
        assertEquals(0, book.quantity(Side.SELL, 0));
    }

    @Test
    void removingALevelThatIsNotThereIsAnOutcomeOfItsOwn() {
        assertEquals(Outcome.UNKNOWN_LEVEL, book.set(Side.BUY, 10, 0, 0));
        assertFalse(Outcome.UNKNOWN_LEVEL.isContradiction());
        assertFalse(book.isStale());
    }

    @Test
    void anImpossibleTotalLeavesTheLevelAndTheBookStale() {
        book.set(Side.BUY, 10, 5, 1);
        assertEquals(Outcome.IMPOSSIBLE_QUANTITY, book.set(Side.BUY, 10, -5, 1));
        assertEquals(5, book.quantity(Side.BUY, 0));
        assertTrue(book.isStale());
        book.clear();

        assertFalse(book.isStale());
        assertEquals(0, book.levels(Side.BUY));
    }

    @Test
    void aQuotedBookHasAtMostOneLevelASide() {
        LevelBook top = new LevelBook(INSTRUMENT, new OrderStore(), BookKind.TOP);
        top.quote(10, 5, 12, 6);
        top.quote(11, 7, 12, 8);
        assertEquals(List.of(1, 11L, 7L), List.of(top.levels(Side.BUY), top.bestBid(), top.quantity(Side.BUY, 0)));
        assertEquals(List.of(1, 12L, 8L), List.of(top.levels(Side.SELL), top.bestAsk(), top.quantity(Side.SELL, 0)));
        top.quote(Price.NONE, 0, 13, 0);

        assertEquals(0, top.levels(Side.BUY));
        assertEquals(0, top.levels(Side.SELL));
        assertEquals(Outcome.NOT_SHOWN, top.set(Side.BUY, 1, 1, 1));
    }

    @Test
    void aQuoteIsAllOfAQuotedBookAndEndsItsStaleness() {
        LevelBook top = new LevelBook(INSTRUMENT, new OrderStore(), BookKind.TOP);
        top.markStale();
        top.quote(10, 5, 12, 6);

        assertFalse(top.isStale());
    }

    private void snapshot(SplittableRandom random) {
        book.clear();
        bids.clear();
        asks.clear();
        for (int i = random.nextInt(50); i > 0; i--) {
            change(random, "snapshot");
        }
    }

    private void change(SplittableRandom random, String where) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = random.nextInt(-30, 90) * Price.ONE;
        long quantity = random.nextBoolean() ? 0 : random.nextLong(1, 1_000);
        long orders = random.nextInt(3) == 0 ? NO_COUNT : random.nextInt(1, 9);
        Map<Long, Total> levels = side == Side.BUY ? bids : asks;
        Outcome expected = quantity == 0 && !levels.containsKey(price) ? Outcome.UNKNOWN_LEVEL : Outcome.APPLIED;
        if (quantity == 0) {
            levels.remove(price);
        } else {
            levels.put(price, new Total(quantity, orders));
        }
        assertEquals(expected, book.set(side, price, quantity, orders), where);
    }

    private void assertSide(Side side, NavigableMap<Long, Total> levels, String where) {
        List<Long> prices = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        for (int depth = 0; depth < book.levels(side); depth++) {
            prices.add(book.price(side, depth));
            totals.add(new Total(book.quantity(side, depth), book.orderCount(side, depth)));
        }
        assertEquals(new ArrayList<>(levels.keySet()), prices, where);
        assertEquals(new ArrayList<>(levels.values()), totals, where);
        assertEquals(
                levels.isEmpty() ? Price.NONE : levels.firstKey(), side == Side.BUY ? book.bestBid() : book.bestAsk());
    }
}
