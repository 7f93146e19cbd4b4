package io.penstock.feeds.lobster;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import java.util.Arrays;

/**
 * The orders that were added and rest at a level in sight, by their numbers: open addressing with linear probing, at a load of
 * at most a half. Feed thread.
 */
final class OpenOrders {
    /** No order has it: hidden ones have 0, and are not kept. */
    private static final long FREE = 0;

    private long[] ids = new long[1 << 10];
    private long[] prices = new long[1 << 10];
    private long[] sizes = new long[1 << 10];
    private boolean[] buys = new boolean[1 << 10];
    private long[] leaving = new long[16];
    private int count;

    void clear() {
        Arrays.fill(ids, FREE);
        count = 0;
    }

    @HotPath
    void add(long id, Side side, long price, long size) {
        if (id == FREE) {
            return;
        }
        if (2 * (count + 1) > ids.length) {
            grow();
        }
        int slot = slot(id);
        count += ids[slot] == FREE ? 1 : 0;
        put(slot, id, side == Side.BUY, price, size);
    }

    /** An order lost quantity, perhaps all it had. */
    @HotPath
    void reduce(long id, long size) {
        int slot = slot(id);
        if (ids[slot] != FREE) {
            sizes[slot] -= size;
            if (sizes[slot] <= 0) {
                remove(slot);
            }
        }
    }

    /** An order left. */
    @HotPath
    void remove(long id) {
        int slot = slot(id);
        if (ids[slot] != FREE) {
            remove(slot);
        }
    }

    /** A level goes out of sight: its orders leave the book. Looks at all orders. @return what they had together */
    @HotPath
    long removeLevel(int instrumentId, Side side, long price, EventWriter out) {
        int found = 0;
        for (int slot = 0; slot < ids.length; slot++) {
            if (ids[slot] != FREE && prices[slot] == price && buys[slot] == (side == Side.BUY)) {
                if (found == leaving.length) {
                    leaving = Arrays.copyOf(leaving, 2 * found);
                }
                leaving[found++] = ids[slot];
            }
        }
        Arrays.sort(leaving, 0, found);
        long quantity = 0;
        for (int i = 0; i < found; i++) {
            int slot = slot(leaving[i]);
            quantity += sizes[slot];
            out.deleteOrder(instrumentId, leaving[i], side, price, sizes[slot]);
            remove(slot);
        }
        return quantity;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldPrices = prices;
        long[] oldSizes = sizes;
        boolean[] oldBuys = buys;
        int length = 2 * oldIds.length;
        ids = new long[length];
        prices = new long[length];
        sizes = new long[length];
        buys = new boolean[length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != FREE) {
                put(slot(oldIds[i]), oldIds[i], oldBuys[i], oldPrices[i], oldSizes[i]);
            }
        }
    }

    private void put(int slot, long id, boolean isBuy, long price, long size) {
        ids[slot] = id;
        buys[slot] = isBuy;
        prices[slot] = price;
        sizes[slot] = size;
    }

    /** Where an order is, or would be. */
    private int slot(long id) {
        int slot = home(id);
        while (ids[slot] != FREE && ids[slot] != id) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    private int home(long id) {
        return (int) ((id * 0x9e37_79b9_7f4a_7c15L) >>> 40) & (ids.length - 1);
    }

    /** Closes the hole, so that what was placed beyond it is still found. */
    private void remove(int slot) {
        count--;
        int hole = slot;
        int next = (hole + 1) & (ids.length - 1);
        while (ids[next] != FREE) {
            int way = (next - home(ids[next])) & (ids.length - 1);
            if (way >= ((next - hole) & (ids.length - 1))) {
                put(hole, ids[next], buys[next], prices[next], sizes[next]);
                hole = next;
            }
            next = (next + 1) & (ids.length - 1);
        }
        ids[hole] = FREE;
    }
}
