package io.penstock.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book against a map of orders in arrival order, on random changes of which many contradict the book. */
class OrderBookModelTest {
    private static final int OPERATIONS = 60_000;
    private static final int IDS = 400;

    private record Resting(Side side, long price, long quantity) {}

    private final OrderStore store = new OrderStore();
    private final OrderBook book = new OrderBook(new Instrument(3, "MODEL", "XNAS", 4, 0, 100, 7), store, true);
    private final Map<Long, Resting> model = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261124})
    void bookEqualsItsNaiveModelAfterEveryChange(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            String where = "seed " + seed + " operation " + i;
            change(random, where);
            if (i % 100 == 0) {
                assertWholeBook(where);
            }
            assertTop(where);
        }
    }

    private void change(SplittableRandom random, String where) {
        long id = random.nextInt(IDS);
        long price = (random.nextInt(41) - 20) * Price.ONE;
        long quantity = random.nextInt(6);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        switch (random.nextInt(4)) {
            case 0 ->
                assertEquals(
                        add(id, side, price, quantity),
                        store.books().add(book.bids(), id, side, price, quantity),
                        where);
            case 1 -> assertEquals(reduce(id, quantity), store.books().reduce(book.bids(), id, quantity), where);
            case 2 ->
                assertEquals(
                        model.remove(id) == null ? Outcome.UNKNOWN_ORDER : Outcome.APPLIED,
                        store.books().delete(book.bids(), id),
                        where);
            default -> {
                long newId = random.nextInt(3) == 0 ? id : random.nextInt(IDS);
                Resting resting = model.get(id);
                long newPrice = resting != null && newId == id && random.nextBoolean() ? resting.price() : price;
                Outcome expected = replace(id, newId, newPrice, quantity);
                assertEquals(expected, store.books().replace(book.bids(), id, newId, newPrice, quantity), where);
            }
        }
    }

    private Outcome add(long id, Side side, long price, long quantity) {
        if (model.containsKey(id)) {
            return Outcome.DUPLICATE_ORDER;
        }
        if (quantity == 0) {
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        model.put(id, new Resting(side, price, quantity));
        return Outcome.APPLIED;
    }

    private Outcome reduce(long id, long quantity) {
        Resting order = model.get(id);
        if (order == null) {
            return Outcome.UNKNOWN_ORDER;
        }
        if (quantity > 0 && quantity < order.quantity()) {
            model.put(id, new Resting(order.side(), order.price(), order.quantity() - quantity));
            return Outcome.APPLIED;
        }
        model.remove(id);
        return quantity == order.quantity() ? Outcome.APPLIED : Outcome.IMPOSSIBLE_QUANTITY;
    }

    private Outcome replace(long id, long newId, long price, long quantity) {
        Resting before = model.get(id);
        boolean keepsPlace = before != null && newId == id && before.price() == price;
        if (keepsPlace && quantity > 0 && quantity <= before.quantity()) {
            model.put(id, new Resting(before.side(), price, quantity));
            return Outcome.APPLIED;
        }
        Resting order = model.remove(id);
        return order == null ? Outcome.UNKNOWN_ORDER : add(newId, order.side(), price, quantity);
    }

    private void assertTop(String where) {
        long bid = Long.MIN_VALUE;
        long ask = Long.MAX_VALUE;
        for (Resting order : model.values()) {
            bid = order.side() == Side.BUY ? Math.max(bid, order.price()) : bid;
            ask = order.side() == Side.SELL ? Math.min(ask, order.price()) : ask;
        }
        assertEquals(bid == Long.MIN_VALUE ? Price.NONE : bid, book.bestBid(), where);
        assertEquals(ask == Long.MAX_VALUE ? Price.NONE : ask, book.bestAsk(), where);
    }

    private void assertWholeBook(String where) {
        for (Side side : new Side[] {Side.BUY, Side.SELL}) {
            int orders = 0;
            for (int depth = 0; depth < book.levels(side); depth++) {
                orders += assertLevel(side, depth, where);
            }
            assertEquals(model.values().stream().filter(o -> o.side() == side).count(), orders, where);
        }
    }

    private int assertLevel(Side side, int depth, String where) {
        long price = book.price(side, depth);
        List<Long> ids = new ArrayList<>();
        long quantity = 0;
        for (Map.Entry<Long, Resting> order : model.entrySet()) {
            if (order.getValue().side() == side && order.getValue().price() == price) {
                assertEquals(quantity, book.quantityAhead(order.getKey()), where);
                ids.add(order.getKey());
                quantity += order.getValue().quantity();
            }
        }
        List<Long> shown = new ArrayList<>();
        book.forEachOrder(side, depth, (id, left) -> shown.add(id));
        assertEquals(ids, shown, where);
        assertEquals(quantity, book.quantity(side, depth), where);
        assertEquals(ids.size(), book.orderCount(side, depth), where);
        assertEquals(quantity, book.quantityAt(side, price), where);
        return ids.size();
    }
}
