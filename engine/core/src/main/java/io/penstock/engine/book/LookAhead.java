package io.penstock.engine.book;

import io.penstock.api.HotPath;

/**
 * Reads what the coming changes of orders will need, some changes before they are made: the cache misses of many orders then
 * overlap instead of following one another. Lane thread.
 */
public final class LookAhead {
    /** Changes looked at together. */
    public static final int CHANGES = 32;

    private final OrderStore store;
    private final int[] orders = new int[CHANGES];
    private int size;
    /** Without a use of what was read, the compiler would not read it. */
    private long read;

    /** @param store of the books whose changes are coming */
    public LookAhead(OrderStore store) {
        this.store = store;
    }

    /** A change of an order of the book with these bids is coming; of those beyond {@link #CHANGES} nothing is read. */
    @HotPath
    public void expect(int bids, long orderId) {
        if (size < CHANGES) {
            orders[size++] = store.expect(bids, orderId);
            read += store.ladders.best(bids) + store.ladders.best(bids + 1);
        }
    }

    /** Reads on, and forgets what was expected. */
    @HotPath
    public void read() {
        long sum = read;
        for (int i = 0; i < size; i++) {
            if (orders[i] != OrderRecords.NONE) {
                sum += store.orders.id(orders[i]);
            }
        }
        read = sum;
        size = 0;
    }
}
