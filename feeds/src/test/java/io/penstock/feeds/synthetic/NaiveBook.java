package io.penstock.feeds.synthetic;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One stock's book as its rules say it, with no thought of speed: per side a map of prices, per price a queue. */
final class NaiveBook {
    private final Map<Side, TreeMap<Long, LinkedHashMap<Long, Long>>> sides = new EnumMap<>(Side.class);
    private final Map<Long, Side> sideOf = new LinkedHashMap<>();
    private final Map<Long, Long> priceOf = new LinkedHashMap<>();

    NaiveBook() {
        sides.put(Side.BUY, new TreeMap<>(Comparator.reverseOrder()));
        sides.put(Side.SELL, new TreeMap<>());
    }

    void add(long orderId, Side side, long price, long quantity) {
        assertTrue(quantity > 0 && price > 0, () -> "order " + orderId + ": " + quantity + " at " + price);
        assertTrue(sideOf.put(orderId, side) == null, () -> "order " + orderId + " again");
        priceOf.put(orderId, price);
        sides.get(side).computeIfAbsent(price, key -> new LinkedHashMap<>()).put(orderId, quantity);
        assertTrue(
                bid() == null || ask() == null || bid() < ask(),
                () -> "crossed by order " + orderId + ": " + bid() + " " + ask());
    }

    /** @return the side it had */
    Side remove(long orderId) {
        Side side = sideOf(orderId);
        long price = priceOf.remove(orderId);
        sideOf.remove(orderId);
        LinkedHashMap<Long, Long> queue = sides.get(side).get(price);
        queue.remove(orderId);
        if (queue.isEmpty()) {
            sides.get(side).remove(price);
        }
        return side;
    }

    /** Less than all of an order. */
    void reduce(long orderId, long quantity) {
        long rest = quantityOf(orderId) - quantity;
        assertTrue(quantity > 0 && rest > 0, () -> "order " + orderId + " is left with " + rest);
        sides.get(sideOf(orderId)).get(priceOf.get(orderId)).put(orderId, rest);
    }

    /** Only the oldest order of the best price may be executed. */
    void execute(long orderId, long quantity) {
        Side side = sideOf(orderId);
        long head = sides.get(side).firstEntry().getValue().keySet().iterator().next();
        assertTrue(head == orderId, () -> "order " + orderId + " is executed before order " + head);
        if (quantity == quantityOf(orderId)) {
            remove(orderId);
        } else {
            reduce(orderId, quantity);
        }
    }

    long priceOf(long orderId) {
        sideOf(orderId);
        return priceOf.get(orderId);
    }

    Long bid() {
        return sides.get(Side.BUY).isEmpty() ? null : sides.get(Side.BUY).firstKey();
    }

    Long ask() {
        return sides.get(Side.SELL).isEmpty() ? null : sides.get(Side.SELL).firstKey();
    }

    /** Quantity at the best price; 0 when the side is empty. */
    long bestQuantity(Side side) {
        TreeMap<Long, LinkedHashMap<Long, Long>> levels = sides.get(side);
        return levels.isEmpty()
                ? 0
                : levels.firstEntry().getValue().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    int orders() {
        return sideOf.size();
    }

    Side sideOf(long orderId) {
        Side side = sideOf.get(orderId);
        assertNotNull(side, () -> "order " + orderId + " does not rest here");
        return side;
    }

    long quantityOf(long orderId) {
        return sides.get(sideOf(orderId)).get(priceOf.get(orderId)).get(orderId);
    }
}
