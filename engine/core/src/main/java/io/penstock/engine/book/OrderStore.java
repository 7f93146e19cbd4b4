package io.penstock.engine.book;

import io.penstock.api.HotPath;

/** The resting orders of all books of one lane, in the queues of their levels, found by id. Lane thread. */
public final class OrderStore {
    static final int NONE = OrderRecords.NONE;

    final Growth growth = new Growth();
    final OrderRecords orders = new OrderRecords(growth);
    final LevelRecords levels = new LevelRecords(growth);
    private final OrderIndex index = new OrderIndex(orders, growth);

    /** Orders resting now. */
    public int live() {
        return index.size();
    }

    /** Bytes that these orders and the ladders of their books took to become larger, so far. */
    public long grownBytes() {
        return growth.bytes();
    }

    @HotPath
    int find(int instrumentId, long orderId) {
        return index.find(instrumentId, orderId);
    }

    /** The record where a search for an order begins, or {@link #NONE}: it may be another order's. Reads one cache line. */
    @HotPath
    int expect(int instrumentId, long orderId) {
        return OrderIndex.record(index.touch(instrumentId, orderId));
    }

    /** Reads the record of an order, or of none. @return its level or {@link #NONE} */
    @HotPath
    int expect(int order) {
        return order == NONE ? NONE : orders.level(order);
    }

    /** Reads what a change of an order at a level needs. @return what was read, to be used somehow */
    @HotPath
    long expect(int order, int level) {
        return level == NONE ? 0 : levels.price(level) + orders.neighbours(order);
    }

    /** Puts a new order at the end of the queue of a level. */
    @HotPath
    void append(int instrumentId, long orderId, int level, long quantity) {
        int order = orders.take(instrumentId, orderId, level, quantity);
        int last = levels.last(level);
        if (last == NONE) {
            levels.first(level, order);
        } else {
            orders.after(last, order);
            orders.before(order, last);
        }
        levels.last(level, order);
        levels.change(level, quantity, 1);
        index.put(instrumentId, orderId, order);
    }

    /** Takes quantity from an order that keeps some. */
    @HotPath
    void reduce(int order, long quantity) {
        orders.quantity(order, orders.quantity(order) - quantity);
        levels.change(orders.level(order), -quantity, 0);
    }

    /** Takes an order out of its level and forgets it. @return whether the level has no order left */
    @HotPath
    boolean remove(int instrumentId, int order) {
        int level = orders.level(order);
        int before = orders.before(order);
        int after = orders.after(order);
        if (before == NONE) {
            levels.first(level, after);
        } else {
            orders.after(before, after);
        }
        if (after == NONE) {
            levels.last(level, before);
        } else {
            orders.before(after, before);
        }
        levels.change(level, -orders.quantity(order), -1);
        index.remove(instrumentId, orders.id(order), order);
        orders.free(order);
        return levels.orders(level) == 0;
    }
}
