package io.penstock.feeds.synthetic;

/**
 * The resting orders of one stock in arrays of fixed size, each order in a slot for as long as it rests. Prices are kept
 * as keys: the price in ticks for a buy order and its negative for a sell order, so that on both sides the better price
 * has the greater key. {@code next} and {@code prev} link the orders of one price in a circle, oldest first. One owner.
 */
final class OrderSlots {
    /** No slot. */
    static final int NONE = -1;

    final long[] id;
    final int[] key;
    final int[] quantity;
    final int[] next;
    final int[] prev;
    private int free;
    private int live;

    OrderSlots(int capacity) {
        id = new long[capacity];
        key = new int[capacity];
        quantity = new int[capacity];
        next = new int[capacity];
        prev = new int[capacity];
        for (int i = 0; i < capacity; i++) {
            next[i] = i + 1;
        }
    }

    int live() {
        return live;
    }

    boolean isFull() {
        return live == id.length;
    }

    boolean isBuy(int slot) {
        return key[slot] > 0;
    }

    /** A slot for a new order. Not when full. */
    int take(long orderId, int orderKey, int orderQuantity) {
        int slot = free;
        free = next[slot];
        live++;
        id[slot] = orderId;
        key[slot] = orderKey;
        quantity[slot] = orderQuantity;
        return slot;
    }

    void giveBack(int slot) {
        id[slot] = 0;
        next[slot] = free;
        free = slot;
        live--;
    }
}
