package io.penstock.engine.book;

import io.penstock.api.HotPath;
import java.util.Arrays;

/**
 * The resting orders of all books of one lane: records in parallel arrays, found through one index, reused after use, so
 * that memory follows live orders and not orders ever seen. Lane thread.
 */
public final class OrderStore {
    static final int NONE = -1;

    private static final int INITIAL_RECORDS = 4_096;

    final OrderIndex index = new OrderIndex();
    long[] id = new long[INITIAL_RECORDS];
    long[] quantity = new long[INITIAL_RECORDS];
    Level[] level = new Level[INITIAL_RECORDS];
    int[] next = new int[INITIAL_RECORDS];
    int[] previous = new int[INITIAL_RECORDS];
    private int used;
    private int free = NONE;

    /** Orders resting now. */
    public int live() {
        return index.size();
    }

    @HotPath
    int find(int instrumentId, long orderId) {
        return index.find(instrumentId, orderId);
    }

    /** Puts a new order at the end of its level. */
    int append(int instrumentId, long orderId, Level to, long amount) {
        int order = free;
        if (order == NONE) {
            order = used++;
            if (order == id.length) {
                grow();
            }
        } else {
            free = next[order];
        }
        id[order] = orderId;
        quantity[order] = amount;
        level[order] = to;
        next[order] = NONE;
        previous[order] = to.tail;
        if (to.tail == NONE) {
            to.head = order;
        } else {
            next[to.tail] = order;
        }
        to.tail = order;
        to.quantity += amount;
        to.orders++;
        index.put(instrumentId, orderId, order);
        return order;
    }

    /** Takes an order out of its level and forgets it. */
    @HotPath
    void remove(int instrumentId, int order) {
        Level from = level[order];
        int before = previous[order];
        int after = next[order];
        if (before == NONE) {
            from.head = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            from.tail = before;
        } else {
            previous[after] = before;
        }
        from.quantity -= quantity[order];
        from.orders--;
        index.remove(instrumentId, id[order]);
        next[order] = free;
        free = order;
    }

    private void grow() {
        int length = id.length * 2;
        id = Arrays.copyOf(id, length);
        quantity = Arrays.copyOf(quantity, length);
        level = Arrays.copyOf(level, length);
        next = Arrays.copyOf(next, length);
        previous = Arrays.copyOf(previous, length);
    }
}
