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

    private static final int BUY = Side.BUY.ordinal();

    private final OrderStore store;
    private final int instrumentId;
    private final boolean startsComplete;
    private final Unattributed unattributed;
    private final Ladder bids;
    private final Ladder asks;
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
        this.instrumentId = instrument.id();
        this.store = store;
        this.startsComplete = startsComplete;
        this.unattributed = new Unattributed(store);
        this.bids = new Ladder(Side.BUY, store.levels, store.growth);
        this.asks = new Ladder(Side.SELL, store.levels, store.growth);
    }

    @Override
    public void redefine(Instrument newer) {
        instrument = newer;
    }

    /** A new order behind all others of its price. */
    @HotPath
    public Outcome add(long orderId, Side side, long price, long quantity) {
        if (store.find(instrumentId, orderId) != OrderStore.NONE) {
            stale = true;
            return Outcome.DUPLICATE_ORDER;
        }
        if (quantity <= 0) {
            stale = true;
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        Ladder ladder = ladder(side);
        int level = ladder.findOrAdd(price);
        store.append(instrumentId, orderId, level, quantity);
        touchChanged |= level == ladder.best();
        return Outcome.APPLIED;
    }

    /** An order loses quantity, by a cancel or an execution. */
    @HotPath
    public Outcome reduce(long orderId, long quantity) {
        int order = store.find(instrumentId, orderId);
        if (order == OrderStore.NONE) {
            return unknown();
        }
        remember(order);
        long left = changedQuantity - quantity;
        if (left > 0 && quantity > 0) {
            store.reduce(order, quantity);
            return Outcome.APPLIED;
        }
        remove(order);
        if (left == 0) {
            return Outcome.APPLIED;
        }
        stale = true;
        return Outcome.IMPOSSIBLE_QUANTITY;
    }

    /** An order leaves. */
    @HotPath
    public Outcome delete(long orderId) {
        int order = store.find(instrumentId, orderId);
        if (order == OrderStore.NONE) {
            return unknown();
        }
        remember(order);
        remove(order);
        return Outcome.APPLIED;
    }

    /**
     * An order leaves and another takes its side at the end of a queue. One that was modified under its own id keeps its
     * place, unless its price changes or its quantity grows.
     */
    @HotPath
    public Outcome replace(long orderId, long newOrderId, long price, long quantity) {
        int order = store.find(instrumentId, orderId);
        if (order == OrderStore.NONE) {
            return unknown();
        }
        remember(order);
        if (newOrderId == orderId && price == changedPrice && quantity > 0 && quantity <= changedQuantity) {
            store.reduce(order, changedQuantity - quantity);
            return Outcome.APPLIED;
        }
        remove(order);
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
        int level = side == Side.NONE ? OrderStore.NONE : ladder(side).find(price);
        if (level != OrderStore.NONE && unattributed.take(level, quantity)) {
            ladder(side).remove(level);
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
        int level = total == 0 ? ladder(side).find(price) : ladder(side).findOrAdd(price);
        if (level == OrderStore.NONE) {
            return Outcome.UNKNOWN_LEVEL;
        }
        touchChanged = true;
        boolean possible = unattributed.state(level, total);
        if (unattributed.isEmpty(level)) {
            ladder(side).remove(level);
        }
        stale |= !possible;
        return possible ? Outcome.APPLIED : Outcome.IMPOSSIBLE_QUANTITY;
    }

    @Override
    public void clear() {
        clear(bids);
        clear(asks);
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
        return store.expect(instrumentId, orderId);
    }

    /** Reads what any change of this book reads. @return a number without meaning */
    @HotPath
    int touch() {
        return bids.best() + asks.best();
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
        return bids.bestPrice();
    }

    @Override
    @HotPath
    public long bestAsk() {
        return asks.bestPrice();
    }

    @Override
    @HotPath
    public int levels(Side side) {
        return ladder(side).size();
    }

    @Override
    @HotPath
    public long price(Side side, int depth) {
        return ladder(side).price(depth);
    }

    @Override
    @HotPath
    public long quantity(Side side, int depth) {
        int level = ladder(side).at(depth);
        return level == OrderStore.NONE ? 0 : store.levels.quantity(level);
    }

    @Override
    @HotPath
    public long orderCount(Side side, int depth) {
        int level = ladder(side).at(depth);
        if (level == OrderStore.NONE) {
            return 0;
        }
        return startsComplete || unattributed.of(level) == 0 ? store.levels.orders(level) : Quantity.UNKNOWN;
    }

    @Override
    @HotPath
    public long quantityAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level == OrderStore.NONE ? 0 : store.levels.quantity(level);
    }

    @Override
    public void forEachOrder(Side side, int depth, OrderVisitor visitor) {
        int level = ladder(side).at(depth);
        int order = level == OrderStore.NONE ? OrderStore.NONE : store.levels.first(level);
        for (; order != OrderStore.NONE; order = store.orders.after(order)) {
            visitor.order(store.orders.id(order), store.orders.quantity(order));
        }
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = store.find(instrumentId, orderId);
        if (order == OrderStore.NONE) {
            return Quantity.UNKNOWN;
        }
        long ahead = startsComplete ? 0 : unattributed.of(store.orders.level(order));
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

    private void remember(int order) {
        int level = store.orders.level(order);
        changedSide = store.levels.side(level).ordinal();
        changedPrice = store.levels.price(level);
        changedQuantity = store.orders.quantity(order);
        touchChanged |= level == (changedSide == BUY ? bids : asks).best();
    }

    private void remove(int order) {
        int level = store.orders.level(order);
        // A level without orders may still hold what came before the feed's start.
        if (store.remove(instrumentId, order) && store.levels.quantity(level) == 0) {
            ladder(store.levels.side(level)).remove(level);
        }
    }

    private void clear(Ladder ladder) {
        for (int level = ladder.at(0); level != OrderStore.NONE; level = ladder.at(0)) {
            while (store.levels.orders(level) > 0) {
                store.remove(instrumentId, store.levels.first(level));
            }
            ladder.remove(level);
        }
    }

    private Ladder ladder(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
