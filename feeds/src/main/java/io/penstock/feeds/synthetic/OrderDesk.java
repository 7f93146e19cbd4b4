package io.penstock.feeds.synthetic;

import io.penstock.api.Price;
import io.penstock.api.Side;

/** Carries out what happens to single orders, in the book and on the tape. Callers see that the budget allows it. One owner. */
final class OrderDesk {
    /** Odds that the order to go is the youngest: the fleeting ones. */
    private static final double FLEETING = 0.55;
    /** Odds that it is the youngest or stands near the touch. */
    private static final double NEAR_TOUCH = 0.87;

    /** Odds of an order at the best price that the fair value comes near to or has passed, for each lean beyond a half. */
    private static final double STALE = 1.5;

    private static final double NEXT_LEVEL = 0.6;
    private static final double ATTRIBUTED = 0.03;
    private static final double SAME_SIZE = 0.7;

    private final Tape tape;
    private final Dice dice;
    private final Numbering numbering;
    private final OrderPlacement placement;

    OrderDesk(Market market, Numbering numbering) {
        tape = market.tape();
        dice = market.dice();
        this.numbering = numbering;
        this.placement = new OrderPlacement(dice);
    }

    /** A new order. False when the book is full or the side has no room. */
    boolean add(Stock stock, boolean buy) {
        int key = stock.book().isFull() ? OrderPlacement.NONE : placement.key(stock, buy);
        if (key == OrderPlacement.NONE) {
            return false;
        }
        int participant = dice.chance(ATTRIBUTED) ? Participants.id(dice.below(Participants.count())) : 0;
        int shares = placement.shares();
        long id = numbering.nextOrderId();
        stock.book().add(id, key, shares);
        tape.addOrder(stock, id, buy ? Side.BUY : Side.SELL, stock.price(key), shares, participant);
        return true;
    }

    void delete(Stock stock, int slot) {
        tape.deleteOrder(stock, stock.book().id(slot));
        stock.book().remove(slot);
    }

    /** The order moves to another price on its side, or to the end of its queue. */
    void replace(Stock stock, int slot) {
        StockBook book = stock.book();
        boolean buy = book.isBuy(slot);
        long oldId = book.id(slot);
        int oldKey = book.key(slot);
        int oldShares = book.quantity(slot);
        book.remove(slot);
        int key = placement.key(stock, buy);
        if (key == OrderPlacement.NONE) {
            key = oldKey;
        }
        int shares = dice.chance(SAME_SIZE) ? oldShares : placement.shares();
        long newId = numbering.nextOrderId();
        book.add(newId, key, shares);
        tape.replaceOrder(stock, oldId, newId, stock.price(key), shares);
    }

    /** A part of the order is taken back. Only for an order of more than one share. */
    void reduce(Stock stock, int slot) {
        StockBook book = stock.book();
        int shares = 1 + dice.below(book.quantity(slot) - 1);
        book.reduce(slot, shares);
        tape.reduceOrder(stock, book.id(slot), shares);
    }

    /**
     * An order trades, by {@code shares} or all it has.
     *
     * @param price of the trade; {@link Price#NONE} when it is the order's own
     */
    void execute(Stock stock, int slot, int shares, long price, boolean printable) {
        StockBook book = stock.book();
        long id = book.id(slot);
        boolean whole = shares >= book.quantity(slot);
        int executed = whole ? book.quantity(slot) : shares;
        if (whole) {
            book.remove(slot);
        } else {
            book.reduce(slot, executed);
        }
        tape.executeOrder(stock, id, price, executed, numbering.nextTradeId(), printable, whole);
    }

    /**
     * An order that its owner would touch now: one that has just come, one that the fair value has passed, one near the
     * touch, or any. Not when the book is empty.
     */
    int pick(Stock stock) {
        StockBook book = stock.book();
        double kind = dice.unit();
        if (kind < FLEETING && book.youngest() != OrderSlots.NONE) {
            return book.youngest();
        }
        double lean = stock.lean();
        if (dice.chance(STALE * (Math.abs(lean) - 0.5))) {
            return book.side(lean < 0).bestHead();
        }
        boolean buy = pickBuySide(book, lean);
        BookSide side = book.side(buy);
        int level;
        if (kind < NEAR_TOUCH) {
            level = side.levels() - 1;
            while (level > 0 && dice.chance(NEXT_LEVEL)) {
                level--;
            }
        } else {
            level = dice.below(side.levels());
        }
        return dice.chance(0.6) ? side.tail(level) : side.head(level);
    }

    /** Orders of the side that the price moves into are taken back more often. */
    private boolean pickBuySide(StockBook book, double lean) {
        int bids = book.side(true).orders();
        int asks = book.side(false).orders();
        if (bids == 0 || asks == 0) {
            return asks == 0;
        }
        double odds = bids / (double) (bids + asks);
        return dice.chance(odds - 0.5 * lean * Math.min(odds, 1 - odds));
    }
}
