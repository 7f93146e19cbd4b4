package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * The resting orders of all books of one lane, in the queues of their levels, found by id. Lane thread.
 *
 * <p>An order names only the one before it in its queue. One that leaves from the middle stays there without quantity until the
 * level is empty or most of its queue has left: so who comes reads no neighbour, and who leaves only where he was the last.
 */
public final class OrderStore {
    static final int NONE = OrderRecords.NONE;

    /** A queue keeps so many dead orders beside as many as live ones: memory follows live orders. */
    private static final int SPARE = 3;

    final Growth growth = new Growth();
    final OrderRecords orders = new OrderRecords(growth);
    final LevelRecords levels = new LevelRecords(growth);
    final Ladders ladders = new Ladders(levels, growth);
    final OrderBooks books = new OrderBooks(this);
    private final OrderIndex index = new OrderIndex(orders, growth);
    private int[] queue = new int[64];

    /** The books by order that live here. */
    public OrderBooks books() {
        return books;
    }

    /** Orders resting now. */
    public int live() {
        return index.size();
    }

    /** Bytes that these orders and the ladders of their books took to become larger, so far. */
    public long grownBytes() {
        return growth.bytes();
    }

    /** An order of the book with these bids; {@link #NONE} when it does not rest. */
    @HotPath
    int find(int bids, long orderId) {
        return index.find(bids, orderId);
    }

    /** A new order, in no queue yet. @return {@link #NONE} when its book has one with that id */
    @HotPath
    int take(int ladder, long orderId, long price, long quantity) {
        int order = orders.take(ladder, orderId, price, quantity);
        if (index.put(ladder & ~1, orderId, order)) {
            return order;
        }
        orders.free(order, order);
        return NONE;
    }

    /** Puts a new order at the end of the queue of a level. */
    @HotPath
    void append(int order, int level, long quantity) {
        int last = levels.last(level);
        orders.before(order, last);
        levels.ends(level, last == NONE ? order : levels.first(level), order);
        levels.change(level, quantity, 1);
    }

    /** Takes quantity from an order that keeps some. */
    @HotPath
    void reduce(int order, int level, long quantity) {
        orders.quantity(order, orders.quantity(order) - quantity);
        levels.change(level, -quantity, 0);
    }

    /** Takes an order out of its level and forgets it. @return whether the level has none left */
    @HotPath
    boolean remove(int order, int level) {
        index.remove(orders.ladder(order) & ~1, orders.id(order), order);
        levels.change(level, -orders.quantity(order), -1);
        if (levels.orders(level) == 0) {
            orders.free(levels.first(level), levels.last(level));
            levels.dead(level, 0);
            levels.ends(level, NONE, NONE);
            return true;
        }
        if (order == levels.last(level)) {
            pop(level);
        } else {
            orders.quantity(order, 0);
            int dead = levels.dead(level) + 1;
            levels.dead(level, dead);
            if (dead > levels.orders(level) + SPARE) {
                sweep(level);
            }
        }
        return false;
    }

    /** The last order leaves, and those before it that had left already: the last one of a queue is always live. */
    private void pop(int level) {
        int last = levels.last(level);
        int dead = levels.dead(level) + 1;
        do {
            int before = orders.before(last);
            orders.free(last, last);
            last = before;
            dead--;
        } while (orders.quantity(last) == 0);
        levels.ends(level, levels.first(level), last);
        levels.dead(level, dead);
    }

    /** Live orders of a level in time priority. Lent until the next call; the first {@code levels.orders(level)} count. */
    int[] queue(int level) {
        int place = levels.orders(level);
        if (place > queue.length) {
            queue = Arrays.copyOf(queue, Math.max(place, 2 * queue.length));
            growth.add(queue.length, Integer.BYTES);
        }
        for (int order = levels.last(level); order != NONE; order = orders.before(order)) {
            if (orders.quantity(order) > 0) {
                queue[--place] = order;
            }
        }
        return queue;
    }

    /** Takes the dead out of a queue that has a live order. */
    private void sweep(int level) {
        int newest = NONE;
        int oldest = NONE;
        for (int order = levels.last(level); order != NONE; ) {
            int before = orders.before(order);
            if (orders.quantity(order) == 0) {
                orders.free(order, order);
            } else if (newest == NONE) {
                newest = order;
                oldest = order;
            } else {
                orders.before(oldest, order);
                oldest = order;
            }
            order = before;
        }
        orders.before(oldest, NONE);
        levels.ends(level, oldest, newest);
        levels.dead(level, 0);
    }
}
