package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
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
    private final LevelRecords levels;
    private final Ladders ladders;
    private final int bids;
    private final boolean startsComplete;
    private final Unattributed unattributed;
    private Instrument instrument;
    private boolean stale;
    private boolean touchChanged;
    /** The ordinal: storing a reference would make the collector's write barrier the dearest part of a change. */
    private int changedSide = Side.NONE.ordinal();

    private long changedPrice = Price.NONE;
    private long changedQuantity = Quantity.UNKNOWN;

    /** @param startsComplete whether an unknown order id contradicts the book, or may come from before its start */
    public OrderBook(Instrument instrument, OrderStore store, boolean startsComplete) {
        this.instrument = instrument;
        this.store = store;
        this.levels = store.levels;
        this.ladders = store.ladders;
        this.bids = store.ladders.takeBook();
        this.startsComplete = startsComplete;
        this.unattributed = new Unattributed(store);
    }

    @Override
    public void redefine(Instrument newer) {
        instrument = newer;
    }

    /** A new order behind all others of its price. */
    @HotPath
    public Outcome add(long orderId, Side side, long price, long quantity) {
        if (quantity <= 0) {
            stale = true;
            return store.find(bids, orderId) == OrderStore.NONE ? Outcome.IMPOSSIBLE_QUANTITY : Outcome.DUPLICATE_ORDER;
        }
        int ladder = ladder(side);
        int order = store.take(ladder, orderId, price, quantity);
        if (order == OrderStore.NONE) {
            stale = true;
            return Outcome.DUPLICATE_ORDER;
        }
        int level = ladders.findOrAdd(ladder, price);
        store.append(order, level, quantity);
        touchChanged |= level == ladders.best(ladder);
        return Outcome.APPLIED;
    }

    /** An order loses quantity, by a cancel or an execution. */
    @HotPath
    public Outcome reduce(long orderId, long quantity) {
        int place = store.find(bids, orderId);
        if (place == OrderStore.NONE) {
            return unknown();
        }
        int order = store.orderAt(place);
        int level = remember(order);
        long left = changedQuantity - quantity;
        if (left > 0 && quantity > 0) {
            store.reduce(order, level, quantity);
            return Outcome.APPLIED;
        }
        remove(place, level);
        if (left == 0) {
            return Outcome.APPLIED;
        }
        stale = true;
        return Outcome.IMPOSSIBLE_QUANTITY;
    }

    /** An order leaves. */
    @HotPath
    public Outcome delete(long orderId) {
        int place = store.find(bids, orderId);
        if (place == OrderStore.NONE) {
            return unknown();
        }
        remove(place, remember(store.orderAt(place)));
        return Outcome.APPLIED;
    }

    /**
     * An order leaves and another takes its side at the end of a queue. One that was modified under its own id keeps its
     * place, unless its price changes or its quantity grows.
     */
    @HotPath
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        int place = store.find(bids, orderId);
        if (place == OrderStore.NONE) {
            return unknown();
        }
        int order = store.orderAt(place);
        int level = remember(order);
        if (newOrderId == orderId && price == changedPrice && quantity > 0 && quantity <= changedQuantity) {
            store.reduce(order, level, changedQuantity - quantity);
            return Outcome.APPLIED;
        }
        remove(place, level);
        return add(newOrderId, changedSide(), price, quantity);
    }

    /**
     * After {@link Outcome#ORDER_BEFORE_START}: the message said where the order rests, and took {@code quantity} of it. The
     * level loses as much of what does not belong to known orders.
     */
    @HotPath
    public void takeBeforeStart(Side side, long price, long quantity) {
        changedSide = side.ordinal();
        changedPrice = price;
        changedQuantity = quantity;
        touchChanged = true;
        int level = side == Side.NONE ? OrderStore.NONE : ladders.find(ladder(side), price);
        if (level != OrderStore.NONE && unattributed.take(level, quantity)) {
            ladders.remove(ladder(side), price);
        }
    }

    /**
     * After {@link Outcome#ORDER_BEFORE_START} of a replace whose message said the side: the order that takes over is known.
     * Where the one that ended rested is not.
     */
    @HotPath
    public void addBeforeStart(long newOrderId, Side side, long price, long quantity) {
        changedSide = side.ordinal();
        if (side != Side.NONE) {
            add(newOrderId, side, price, quantity);
        }
    }

    /** A level's total, of a feed that does not show every order: the rest of it came before the feed's start. */
    @HotPath
    public Outcome setLevel(Side side, long price, long total) {
        if (startsComplete) {
            return Outcome.NOT_SHOWN;
        }
        if (side == Side.NONE || price == Price.NONE || total < 0) {
            stale = true;
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        int level = total == 0 ? ladders.find(ladder(side), price) : ladders.findOrAdd(ladder(side), price);
        if (level == OrderStore.NONE) {
            return Outcome.UNKNOWN_LEVEL;
        }
        touchChanged = true;
        boolean possible = unattributed.state(level, total);
        if (unattributed.isEmpty(level)) {
            ladders.remove(ladder(side), price);
        }
        stale |= !possible;
        return possible ? Outcome.APPLIED : Outcome.IMPOSSIBLE_QUANTITY;
    }

    @Override
    public void clear() {
        clear(bids);
        clear(bids + 1);
        stale = false;
        touchChanged = true;
    }

    @Override
    public void markStale() {
        stale = true;
    }

    /**
     * Side of the order that the last reduce, delete or replace named, as it was before, or as the message said; {@link
     * Side#NONE} when it did not rest here and no message said.
     */
    @HotPath
    public Side changedSide() {
        return Side.of(changedSide);
    }

    /** The record where a search for an order begins; may be another order's. */
    @HotPath
    int expect(long orderId) {
        return store.expect(bids, orderId);
    }

    /** Reads what any change of this book reads. @return a number without meaning */
    @HotPath
    int touch() {
        return ladders.best(bids) + ladders.best(bids + 1);
    }

    /** Whether a best price or its quantity may have changed since this was last asked. */
    @HotPath
    public boolean takeTouchChange() {
        boolean changed = touchChanged;
        touchChanged = false;
        return changed;
    }

    /** Price of that order; {@link Price#NONE} when it did not rest here. */
    @HotPath
    public long changedPrice() {
        return changedPrice;
    }

    /** What was left of that order before; {@link Quantity#UNKNOWN} when it did not rest here. */
    @HotPath
    public long changedQuantity() {
        return changedQuantity;
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
        int place = store.find(bids, orderId);
        if (place == OrderStore.NONE) {
            return Quantity.UNKNOWN;
        }
        int order = store.orderAt(place);
        long ahead = startsComplete ? 0 : unattributed.of(levelOf(order));
        for (int i = store.orders.before(order); i != OrderStore.NONE; i = store.orders.before(i)) {
            ahead += store.orders.quantity(i);
        }
        return ahead;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    private Outcome unknown() {
        changedSide = Side.NONE.ordinal();
        changedPrice = Price.NONE;
        changedQuantity = Quantity.UNKNOWN;
        stale |= startsComplete;
        return startsComplete ? Outcome.UNKNOWN_ORDER : Outcome.ORDER_BEFORE_START;
    }

    /** @return the level where it rests */
    private int remember(int order) {
        int ladder = store.orders.ladder(order);
        changedSide = ladder & 1;
        changedPrice = store.orders.price(order);
        changedQuantity = store.orders.quantity(order);
        int level = ladders.find(ladder, changedPrice);
        touchChanged |= level == ladders.best(ladder);
        return level;
    }

    /** The order at a place of the index leaves, which was {@link #remember remembered}. */
    private void remove(int place, int level) {
        // A level without orders may still hold what came before the feed's start.
        if (store.remove(place, level) && levels.quantity(level) == 0) {
            ladders.remove(bids + changedSide, changedPrice);
        }
    }

    private int levelOf(int order) {
        return ladders.find(store.orders.ladder(order), store.orders.price(order));
    }

    private void clear(int ladder) {
        for (int level = ladders.best(ladder); level != OrderStore.NONE; level = ladders.best(ladder)) {
            while (levels.orders(level) > 0) {
                store.remove(store.find(bids, store.orders.id(levels.last(level))), level);
            }
            ladders.remove(ladder, ladders.bestPrice(ladder));
        }
    }

    private int ladder(Side side) {
        return side == Side.BUY ? bids : bids + 1;
    }
}
