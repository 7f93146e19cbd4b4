package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.Side;

/**
 * The book by order of one instrument. What contradicts it (an id added twice, more executed than rests, an unknown id
 * where the feed shows every order) leaves it stale and is told to the caller, who counts it. Lane thread.
 */
public final class OrderBook implements KeptBook {
    /** What became of a change. */
    public enum Outcome {
        /** Done. */
        APPLIED,
        /** The order is not known, and the feed shows every order: the book is wrong. */
        UNKNOWN_ORDER,
        /** The order is not known; it may have come before the feed's start. */
        ORDER_BEFORE_START,
        /** An order with that id rests already; it was left as it is. */
        DUPLICATE_ORDER,
        /**
         * More was taken than rests, or nothing was added; the order, if any, is gone. Or a level has less than its orders,
         * or no possible total; it was left as it is.
         */
        IMPOSSIBLE_QUANTITY,
        /** A level was removed that is not there: common where a snapshot shows only part of a book. */
        UNKNOWN_LEVEL,
        /** The instrument's definition says that the feed shows nothing of this kind: a bug of the feed; left out. */
        NOT_SHOWN;

        /** Whether it contradicts what the book was told before. */
        public boolean isContradiction() {
            return this != APPLIED && this != ORDER_BEFORE_START && this != UNKNOWN_LEVEL;
        }
    }

    private final OrderStore store;
    private final OrderBooks books;
    private final LevelRecords levels;
    private final Ladders ladders;
    private final int bids;
    private final boolean startsComplete;
    private final Unattributed unattributed;
    private Instrument instrument;

    /** @param startsComplete whether an unknown order id contradicts the book, or may come from before its start */
    public OrderBook(Instrument instrument, OrderStore store, boolean startsComplete) {
        this.instrument = instrument;
        this.store = store;
        this.books = store.books;
        this.levels = store.levels;
        this.ladders = store.ladders;
        this.bids = store.books.take(startsComplete);
        this.startsComplete = startsComplete;
        this.unattributed = new Unattributed(store);
    }

    /** Its name among the {@link OrderBooks}. */
    public int bids() {
        return bids;
    }

    /** As {@link OrderBooks#takeTouchChange}. */
    @HotPath
    public boolean takeTouchChange() {
        return books.takeTouchChange(bids);
    }

    @Override
    public void clear() {
        books.clear(bids);
    }

    @Override
    public void markStale() {
        books.markStale(bids);
    }

    @Override
    public boolean isStale() {
        return books.isStale(bids);
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
        return level == OrderStore.NONE ? 0 : levels.quantity(level);
    }

    @Override
    @HotPath
    public long orderCount(Side side, int depth) {
        int level = ladders.at(ladder(side), depth);
        if (level == OrderStore.NONE) {
            return 0;
        }
        return startsComplete || unattributed.of(level) == 0 ? levels.orders(level) : Quantity.UNKNOWN;
    }

    @Override
    @HotPath
    public long quantityAt(Side side, long price) {
        int level = ladders.find(ladder(side), price);
        return level == OrderStore.NONE ? 0 : levels.quantity(level);
    }

    @Override
    public void forEachOrder(Side side, int depth, OrderVisitor visitor) {
        int level = ladders.at(ladder(side), depth);
        if (level != OrderStore.NONE) {
            int[] queue = store.queue(level);
            int size = levels.orders(level);
            for (int i = 0; i < size; i++) {
                visitor.order(store.orders.id(queue[i]), store.orders.quantity(queue[i]));
            }
        }
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = store.find(bids, orderId);
        if (order == OrderStore.NONE) {
            return Quantity.UNKNOWN;
        }
        long ahead = startsComplete ? 0 : unattributed.of(levelOf(order));
        for (int i = store.orders.before(order); i != OrderStore.NONE; i = store.orders.before(i)) {
            ahead += store.orders.quantity(i);
        }
        return ahead;
    }

    private int levelOf(int order) {
        return ladders.find(store.orders.ladder(order), store.orders.price(order));
    }

    private int ladder(Side side) {
        return side == Side.BUY ? bids : bids + 1;
    }
}
