package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.engine.book.OrderBook.Outcome;

/**
 * The book by price of one instrument, or the one level a side that a venue quotes; empty for a feed that shows no book.
 * Of orders it knows at most how many there are. Lane thread.
 */
public final class LevelBook implements KeptBook {
    /** How a level's record says that the feed does not count its orders. */
    private static final int NOT_COUNTED = -1;

    private final BookKind kind;
    private final LevelRecords records;
    private final Ladders ladders;
    private final int bids;
    private Instrument instrument;
    private boolean stale;

    /** @param store of the lane that keeps the book: its levels live there */
    public LevelBook(Instrument instrument, OrderStore store, BookKind kind) {
        this.instrument = instrument;
        this.kind = kind;
        this.records = store.levels;
        this.ladders = store.ladders;
        this.bids = store.ladders.takeBook();
    }

    /**
     * A level's new total; zero removes it.
     *
     * @param quantity {@link Quantity#UNKNOWN} for a level of which the feed names the price only
     * @param orderCount {@link Quantity#UNKNOWN} where the feed does not say
     */
    @HotPath
    public Outcome set(Side side, long price, long quantity, long orderCount) {
        if (kind != BookKind.LEVELS) {
            return Outcome.NOT_SHOWN;
        }
        if (side == Side.NONE || price == Price.NONE || (quantity < 0 && quantity != Quantity.UNKNOWN)) {
            stale = true;
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        if (quantity != 0) {
            put(ladder(side), price, quantity, orderCount);
            return Outcome.APPLIED;
        }
        if (ladders.find(ladder(side), price) == OrderStore.NONE) {
            return Outcome.UNKNOWN_LEVEL;
        }
        ladders.remove(ladder(side), price);
        return Outcome.APPLIED;
    }

    /** The venue's best bid and offer, which are all of this book and make it right again; zero quantity is no level. */
    @HotPath
    public Outcome quote(long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        if (kind != BookKind.TOP) {
            return kind == BookKind.NONE ? Outcome.NOT_SHOWN : Outcome.APPLIED;
        }
        top(bids, bidPrice, bidQuantity);
        top(bids + 1, askPrice, askQuantity);
        stale = false;
        return Outcome.APPLIED;
    }

    /** Whether the venue's quotes are all of it. */
    public boolean isTop() {
        return kind == BookKind.TOP;
    }

    /** Whether its feed shows nothing of a book. */
    public boolean showsNothing() {
        return kind == BookKind.NONE;
    }

    @Override
    public void clear() {
        clear(bids);
        clear(bids + 1);
        stale = false;
    }

    @Override
    public void markStale() {
        stale = true;
    }

    @Override
    public void redefine(Instrument newer) {
        instrument = newer;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    @HotPath
    public long bestBid() {
        return ladders.bestPrice(bids);
    }

    @Override
    @HotPath
    public long bestAsk() {
        return ladders.bestPrice(bids + 1);
    }

    @Override
    @HotPath
    public int levels(Side side) {
        return ladders.size(ladder(side));
    }

    @Override
    @HotPath
    public long price(Side side, int depth) {
        return ladders.price(ladder(side), depth);
    }

    @Override
    @HotPath
    public long quantity(Side side, int depth) {
        int level = ladders.at(ladder(side), depth);
        return level == OrderStore.NONE ? 0 : records.quantity(level);
    }

    @Override
    @HotPath
    public long orderCount(Side side, int depth) {
        int level = ladders.at(ladder(side), depth);
        int orders = level == OrderStore.NONE ? 0 : records.orders(level);
        return orders == NOT_COUNTED ? Quantity.UNKNOWN : orders;
    }

    @Override
    @HotPath
    public long quantityAt(Side side, long price) {
        int level = ladders.find(ladder(side), price);
        return level == OrderStore.NONE ? 0 : records.quantity(level);
    }

    /** Shows none: the feed names none. */
    @Override
    public void forEachOrder(Side side, int depth, OrderVisitor visitor) {}

    @Override
    public long quantityAhead(long orderId) {
        return Quantity.UNKNOWN;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    private void top(int ladder, long price, long quantity) {
        long best = ladders.bestPrice(ladder);
        if (best != Price.NONE && (best != price || quantity == 0)) {
            ladders.remove(ladder, best);
        }
        if (price != Price.NONE && quantity != 0) {
            put(ladder, price, quantity, Quantity.UNKNOWN);
        }
    }

    private void put(int ladder, long price, long quantity, long orderCount) {
        int level = ladders.findOrAdd(ladder, price);
        boolean counted = orderCount >= 0 && orderCount <= Integer.MAX_VALUE;
        int orders = counted ? (int) orderCount : NOT_COUNTED;
        records.change(level, quantity - records.quantity(level), orders - records.orders(level));
    }

    private void clear(int ladder) {
        while (ladders.size(ladder) > 0) {
            ladders.remove(ladder, ladders.bestPrice(ladder));
        }
    }

    private int ladder(Side side) {
        return side == Side.BUY ? bids : bids + 1;
    }
}
