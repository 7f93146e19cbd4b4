package io.penstock.feeds.synthetic;

/** The book of one stock: both sides over one set of slots. Never crossed or locked: its callers see to that. One owner. */
final class StockBook {
    private final OrderSlots slots;
    private final BookSide bids;
    private final BookSide asks;
    private int youngest = OrderSlots.NONE;

    StockBook(int capacity) {
        slots = new OrderSlots(capacity);
        bids = new BookSide(slots, capacity);
        asks = new BookSide(slots, capacity);
    }

    BookSide side(boolean buy) {
        return buy ? bids : asks;
    }

    boolean isFull() {
        return slots.isFull();
    }

    int live() {
        return slots.live();
    }

    /** Best bid in ticks. Not when there is none. */
    int bestBid() {
        return bids.bestKey();
    }

    /** Best ask in ticks. Not when there is none. */
    int bestAsk() {
        return -asks.bestKey();
    }

    boolean isTwoSided() {
        return !bids.isEmpty() && !asks.isEmpty();
    }

    /** The greatest key that does not meet the other side. */
    int greatestKey(boolean buy) {
        BookSide other = side(!buy);
        return other.isEmpty() ? Integer.MAX_VALUE : -other.bestKey() - 1;
    }

    long id(int slot) {
        return slots.id[slot];
    }

    int key(int slot) {
        return slots.key[slot];
    }

    int quantity(int slot) {
        return slots.quantity[slot];
    }

    boolean isBuy(int slot) {
        return slots.isBuy(slot);
    }

    /** The order that came last, while it rests; {@link OrderSlots#NONE} otherwise. */
    int youngest() {
        return youngest;
    }

    /** Key positive: a buy order; negative: a sell order. */
    void add(long id, int key, int quantity) {
        int slot = slots.take(id, key, quantity);
        side(key > 0).add(slot);
        youngest = slot;
    }

    void remove(int slot) {
        side(slots.isBuy(slot)).remove(slot);
        slots.giveBack(slot);
        if (youngest == slot) {
            youngest = OrderSlots.NONE;
        }
    }

    /** Takes away less than all of an order. */
    void reduce(int slot, int quantity) {
        side(slots.isBuy(slot)).reduce(slot, quantity);
    }
}
