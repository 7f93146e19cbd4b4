package io.penstock.engine.book;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.engine.book.OrderBook.Outcome;

/**
 * What may happen to the books by order of one lane. A book is named by the number of its bids among the {@link Ladders}: so a
 * change reads the index, the order and its level, and no object of the book. {@link OrderBook} shows one of them. Lane thread.
 *
 * <p>Reading what the next 32 events need before they are applied was tried and dropped: 230 to 240 ns an event with and without
 * it on a generated day of 5 million messages, 370 to 415 ns on one of 40 million (decoding, books and quotes in one thread, EPYC
 * VM, JDK 17, by turns).
 */
public final class OrderBooks {
    /** No book. */
    public static final int NONE = OrderStore.NONE;

    private final OrderStore store;
    private final LevelRecords levels;
    private final Ladders ladders;
    private final Unattributed unattributed;
    /** Of the order that was changed last: the ladder; {@link #NONE} when it did not rest here and no message said. */
    private int changed = NONE;

    private long changedPrice = Price.NONE;
    private long changedQuantity = Quantity.UNKNOWN;

    OrderBooks(OrderStore store) {
        this.store = store;
        this.levels = store.levels;
        this.ladders = store.ladders;
        this.unattributed = new Unattributed(store);
    }

    /** @param startsComplete whether an unknown order id contradicts the book, or may come from before its start */
    int take(boolean startsComplete) {
        int bids = ladders.takeBook();
        ladders.set(bids, Ladders.COMPLETE, startsComplete);
        return bids;
    }

    /** A new order behind all others of its price. */
    @HotPath
    public Outcome add(int bids, long orderId, Side side, long price, long quantity) {
        return add(bids, orderId, side == Side.BUY ? 0 : 1, price, quantity);
    }

    /**
     * The same.
     *
     * @param side 0 for bids, 1 for asks
     */
    @HotPath
    public Outcome add(int bids, long orderId, int side, long price, long quantity) {
        if (quantity <= 0) {
            markStale(bids);
            return store.find(bids, orderId) == OrderStore.NONE ? Outcome.IMPOSSIBLE_QUANTITY : Outcome.DUPLICATE_ORDER;
        }
        int ladder = bids + side;
        int order = store.take(ladder, orderId, price, quantity);
        if (order == OrderStore.NONE) {
            markStale(bids);
            return Outcome.DUPLICATE_ORDER;
        }
        int level = ladders.findOrAdd(ladder, price);
        store.append(order, level, quantity);
        changed = ladder;
        touched(ladder, ladders.isBest());
        return Outcome.APPLIED;
    }

    /** An order loses quantity, by a cancel or an execution. */
    @HotPath
    public Outcome reduce(int bids, long orderId, long quantity) {
        int order = store.find(bids, orderId);
        if (order == OrderStore.NONE) {
            return unknown(bids);
        }
        int level = remember(order);
        long left = changedQuantity - quantity;
        if (left > 0 && quantity > 0) {
            store.reduce(order, level, quantity);
            return Outcome.APPLIED;
        }
        remove(order, level);
        if (left == 0) {
            return Outcome.APPLIED;
        }
        markStale(bids);
        return Outcome.IMPOSSIBLE_QUANTITY;
    }

    /** An order leaves. */
    @HotPath
    public Outcome delete(int bids, long orderId) {
        int order = store.find(bids, orderId);
        if (order == OrderStore.NONE) {
            return unknown(bids);
        }
        remove(order, remember(order));
        return Outcome.APPLIED;
    }

    /**
     * An order leaves and another takes its side at the end of a queue. One that was modified under its own id keeps its
     * place, unless its price changes or its quantity grows.
     */
    @HotPath
    public Outcome replace(int bids, long orderId, long newOrderId, long price, long quantity) {
        int order = store.find(bids, orderId);
        if (order == OrderStore.NONE) {
            return unknown(bids);
        }
        int level = remember(order);
        if (newOrderId == orderId && price == changedPrice && quantity > 0 && quantity <= changedQuantity) {
            store.reduce(order, level, changedQuantity - quantity);
            return Outcome.APPLIED;
        }
        remove(order, level);
        return add(bids, newOrderId, changed & 1, price, quantity);
    }

    /**
     * After {@link Outcome#ORDER_BEFORE_START}: the message said where the order rests, and took {@code quantity} of it. The
     * level loses as much of what does not belong to known orders.
     */
    @HotPath
    public void takeBeforeStart(int bids, Side side, long price, long quantity) {
        changed = side == Side.NONE ? NONE : ladder(bids, side);
        changedPrice = price;
        changedQuantity = quantity;
        int level = side == Side.NONE ? OrderStore.NONE : ladders.find(changed, price);
        if (level == OrderStore.NONE) {
            return;
        }
        touched(changed, true);
        if (unattributed.take(level, quantity)) {
            ladders.remove(changed, price);
        }
    }

    /**
     * After {@link Outcome#ORDER_BEFORE_START} of a replace whose message said the side: the order that takes over is known.
     * Where the one that ended rested is not.
     */
    @HotPath
    public void addBeforeStart(int bids, long newOrderId, Side side, long price, long quantity) {
        if (side != Side.NONE) {
            add(bids, newOrderId, side, price, quantity);
        }
    }

    /** A level's total, of a feed that does not show every order: the rest of it came before the feed's start. */
    @HotPath
    public Outcome setLevel(int bids, Side side, long price, long total) {
        if (ladders.is(bids, Ladders.COMPLETE)) {
            return Outcome.NOT_SHOWN;
        }
        if (side == Side.NONE || price == Price.NONE || total < 0) {
            markStale(bids);
            return Outcome.IMPOSSIBLE_QUANTITY;
        }
        int level = total == 0 ? ladders.find(ladder(bids, side), price) : ladders.findOrAdd(ladder(bids, side), price);
        if (level == OrderStore.NONE) {
            return Outcome.UNKNOWN_LEVEL;
        }
        touched(ladder(bids, side), true);
        boolean possible = unattributed.state(level, total);
        if (unattributed.isEmpty(level)) {
            ladders.remove(ladder(bids, side), price);
        }
        if (possible) {
            return Outcome.APPLIED;
        }
        markStale(bids);
        return Outcome.IMPOSSIBLE_QUANTITY;
    }

    /** Empties a book; what it shows is right again. */
    void clear(int bids) {
        empty(bids);
        empty(bids + 1);
        ladders.set(bids, Ladders.STALE, false);
        touched(bids, true);
        touched(bids + 1, true);
    }

    void markStale(int bids) {
        ladders.set(bids, Ladders.STALE, true);
    }

    boolean isStale(int bids) {
        return ladders.is(bids, Ladders.STALE);
    }

    /**
     * Side of the order that the last reduce, delete or replace named, as it was before, or as the message said; {@link
     * Side#NONE} when it did not rest here and no message said.
     */
    @HotPath
    public Side changedSide() {
        return Side.of(changedSideCode());
    }

    /** The ordinal of {@link #changedSide}. */
    @HotPath
    public int changedSideCode() {
        return changed == NONE ? Side.NONE.ordinal() : changed & 1;
    }

    /**
     * Whether the last change may have changed the best price of its side or the quantity there; that is forgotten. Where nothing
     * else was changed since the last look, the other side is as it was.
     */
    @HotPath
    public boolean takeChangedTouch() {
        return changed != NONE && takeTouch(changed);
    }

    /** Best price of the side that was changed last; {@link Price#NONE} when it has none. */
    @HotPath
    public long changedBest() {
        return ladders.bestPrice(changed);
    }

    /** Quantity at that price. */
    @HotPath
    public long changedBestQuantity() {
        int level = ladders.best(changed);
        return level == OrderStore.NONE ? 0 : levels.quantity(level);
    }

    /** Whether a best price of a book or its quantity may have changed; that is forgotten. */
    @HotPath
    boolean takeTouchChange(int bids) {
        boolean bidsTouched = takeTouch(bids);
        boolean asksTouched = takeTouch(bids + 1);
        return bidsTouched || asksTouched;
    }

    private boolean takeTouch(int ladder) {
        if (!ladders.is(ladder, Ladders.TOUCHED)) {
            return false;
        }
        ladders.set(ladder, Ladders.TOUCHED, false);
        return true;
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

    private Outcome unknown(int bids) {
        changed = NONE;
        changedPrice = Price.NONE;
        changedQuantity = Quantity.UNKNOWN;
        if (!ladders.is(bids, Ladders.COMPLETE)) {
            return Outcome.ORDER_BEFORE_START;
        }
        markStale(bids);
        return Outcome.UNKNOWN_ORDER;
    }

    /** @return the level where it rests */
    private int remember(int order) {
        int ladder = store.orders.ladder(order);
        changed = ladder;
        changedPrice = store.orders.price(order);
        changedQuantity = store.orders.quantity(order);
        int level = ladders.find(ladder, changedPrice);
        touched(ladder, ladders.isBest());
        return level;
    }

    /** An order leaves, which was {@link #remember remembered}. */
    private void remove(int order, int level) {
        // A level without orders may still hold what came before the feed's start.
        if (store.remove(order, level) && levels.quantity(level) == 0) {
            ladders.removeFound(changed, changedPrice);
        }
    }

    private void empty(int ladder) {
        for (int level = ladders.best(ladder); level != OrderStore.NONE; level = ladders.best(ladder)) {
            while (levels.orders(level) > 0) {
                store.remove(levels.last(level), level);
            }
            ladders.remove(ladder, ladders.bestPrice(ladder));
        }
    }

    private void touched(int ladder, boolean isTouch) {
        if (isTouch) {
            ladders.set(ladder, Ladders.TOUCHED, true);
        }
    }

    private static int ladder(int bids, Side side) {
        return side == Side.BUY ? bids : bids + 1;
    }
}
