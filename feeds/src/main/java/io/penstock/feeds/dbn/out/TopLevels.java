package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.feeds.dbn.BookRecord;
import java.util.Arrays;

/**
 * The first levels of a book as they were last written down, so that a change can be seen and a trade can be shown with what
 * was there before it. Lane thread.
 */
final class TopLevels {
    /** {@link #depth}: not among these levels. */
    static final int BELOW = -1;

    private final int depth;
    private final Levels bids;
    private final Levels asks;

    /** One side, best first; beyond the last level no price, and zero. */
    private static final class Levels {
        final long[] price;
        final long[] size;
        final long[] count;

        Levels(int depth) {
            price = new long[depth];
            size = new long[depth];
            count = new long[depth];
            Arrays.fill(price, Price.NONE);
        }
    }

    TopLevels(int depth) {
        this.depth = depth;
        this.bids = new Levels(depth);
        this.asks = new Levels(depth);
    }

    /** True when no change at this price can touch these levels: all are there, and it is worse than the last. */
    @HotPath
    boolean isBeyond(Side side, long price) {
        long last = levels(side).price[depth - 1];
        return last != Price.NONE && (side == Side.BUY ? price < last : price > last);
    }

    /** The level at a price; {@link #BELOW} when there is none. */
    @HotPath
    int depth(Side side, long price) {
        long[] prices = levels(side).price;
        for (int i = 0; i < depth; i++) {
            if (prices[i] == price) {
                return i;
            }
        }
        return BELOW;
    }

    /** Takes over one side of a book. @return whether it differs */
    @HotPath
    boolean update(Book book, Side side) {
        return updateWithout(book, side, Price.NONE, 0);
    }

    /** The same as if one order of this quantity did not rest at this price. */
    @HotPath
    boolean updateWithout(Book book, Side side, long price, long quantity) {
        Levels levels = levels(side);
        boolean changed = false;
        int from = 0;
        for (int i = 0; i < depth; i++) {
            long levelPrice = book.price(side, from);
            long size = book.quantity(side, from);
            long count = Letters.count(book.orderCount(side, from));
            if (levelPrice == price && price != Price.NONE) {
                size -= quantity;
                count--;
                if (count == 0) {
                    from++;
                    levelPrice = book.price(side, from);
                    size = book.quantity(side, from);
                    count = Letters.count(book.orderCount(side, from));
                }
            }
            from++;
            changed |= levels.price[i] != levelPrice || levels.size[i] != size || levels.count[i] != count;
            levels.price[i] = levelPrice;
            levels.size[i] = size;
            levels.count[i] = count;
        }
        return changed;
    }

    @HotPath
    void copyTo(BookRecord record) {
        for (int i = 0; i < depth; i++) {
            record.bidPrice[i] = bids.price[i];
            record.bidSize[i] = Letters.size(bids.size[i]);
            record.bidCount[i] = bids.count[i];
            record.askPrice[i] = asks.price[i];
            record.askSize[i] = Letters.size(asks.size[i]);
            record.askCount[i] = asks.count[i];
        }
    }

    private Levels levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
