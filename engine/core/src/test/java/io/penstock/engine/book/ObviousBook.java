package io.penstock.engine.book;

import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A book by order that is slow and plain to see through: a sorted map of levels, each its orders in arrival order. */
final class ObviousBook {
    record Order(Side side, long price, long quantity) {}

    final Map<Long, Order> orders = new HashMap<>();
    final NavigableMap<Long, Map<Long, Long>> bids = new TreeMap<>(Collections.reverseOrder());
    final NavigableMap<Long, Map<Long, Long>> asks = new TreeMap<>();

    Outcome add(long id, Side side, long price, long quantity) {
        if (orders.containsKey(id)) {
            return Outcome.DUPLICATE_ORDER;
        }
        if (quantity <= 0) {
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        orders.put(id, new Order(side, price, quantity));
        levels(side).computeIfAbsent(price, p -> new LinkedHashMap<>()).put(id, quantity);
        return Outcome.APPLIED;
    }

    Outcome reduce(long id, long quantity) {
        Order order = orders.get(id);
        if (order == null) {
            return Outcome.UNKNOWN_ORDER;
        }
        if (quantity <= 0 || quantity >= order.quantity()) {
            remove(id);
            return quantity == order.quantity() ? Outcome.APPLIED : Outcome.IMPOSSIBLE_QUANTITY;
        }
        setQuantity(id, order, order.quantity() - quantity);
        return Outcome.APPLIED;
    }

    Outcome delete(long id) {
        return remove(id) ? Outcome.APPLIED : Outcome.UNKNOWN_ORDER;
    }

    Outcome replace(long id, long newId, long price, long quantity) {
        Order order = orders.get(id);
        if (order == null) {
            return Outcome.UNKNOWN_ORDER;
        }
        if (id == newId && price == order.price() && quantity > 0 && quantity <= order.quantity()) {
            setQuantity(id, order, quantity);
            return Outcome.APPLIED;
        }
        remove(id);
        return add(newId, order.side(), price, quantity);
    }

    void clear() {
        orders.clear();
        bids.clear();
        asks.clear();
    }

    NavigableMap<Long, Map<Long, Long>> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private void setQuantity(long id, Order order, long quantity) {
        orders.put(id, new Order(order.side(), order.price(), quantity));
        levels(order.side()).get(order.price()).put(id, quantity);
    }

    private boolean remove(long id) {
        Order order = orders.remove(id);
        if (order == null) {
            return false;
        }
        Map<Long, Long> level = levels(order.side()).get(order.price());
        level.remove(id);
        if (level.isEmpty()) {
            levels(order.side()).remove(order.price());
        }
        return true;
    }
}
