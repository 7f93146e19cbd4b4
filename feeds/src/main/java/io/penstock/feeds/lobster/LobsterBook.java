package io.penstock.feeds.lobster;

import io.penstock.api.HotPath;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;

/**
 * Says what a message alone does not say of the book: what rested before the first one, and what came into sight or went out
 * of it with each. It is what differs between the row after a message and the row before it with the message done. Feed
 * thread.
 */
final class LobsterBook {
    private final BookRows rows;
    private final OpenOrders orders = new OpenOrders();
    private int instrumentId;

    LobsterBook(BookRows rows) {
        this.rows = rows;
    }

    OpenOrders orders() {
        return orders;
    }

    /**
     * Before the first message, and after one that was not taken: the book of the row with the message undone.
     *
     * @param change what the message adds to the level of {@code side} and {@code price}
     */
    void seed(int id, Side side, long price, long change, EventWriter out) {
        instrumentId = id;
        orders.clear();
        out.clearBook(id);
        seed(rows.asks(), Side.SELL, side == Side.SELL ? price : 0, change, out);
        seed(rows.bids(), Side.BUY, side == Side.BUY ? price : 0, change, out);
    }

    /** After a message that is not the first. */
    @HotPath
    void reconcile(Side side, long price, long change, EventWriter out) {
        reconcile(rows.asksBefore(), rows.asks(), Side.SELL, side == Side.SELL ? change : 0, price, out);
        reconcile(rows.bidsBefore(), rows.bids(), Side.BUY, side == Side.BUY ? change : 0, price, out);
    }

    private void seed(BookRows.RowSide levels, Side side, long changedPrice, long change, EventWriter out) {
        boolean isShown = changedPrice == 0;
        for (int i = 0; i < levels.size(); i++) {
            boolean isChanged = levels.price(i) == changedPrice;
            isShown |= isChanged;
            long before = levels.quantity(i) - (isChanged ? change : 0);
            if (before > 0) {
                state(side, levels.price(i), before, out);
            }
        }
        if (!isShown && change < 0) {
            state(side, changedPrice, -change, out);
        }
    }

    private void reconcile(
            BookRows.RowSide before, BookRows.RowSide after, Side side, long change, long price, EventWriter out) {
        int was = 0;
        int is = 0;
        while (was < before.size() || is < after.size()) {
            int order = order(before, was, after, is, side);
            long level = order <= 0 ? before.price(was) : after.price(is);
            long expected = (order <= 0 ? before.quantity(was) : 0) + (level == price ? change : 0);
            long shown = order >= 0 ? after.quantity(is) : 0;
            if (shown == 0 && expected != 0) {
                expected -= orders.removeLevel(instrumentId, side, level, out);
            }
            if (shown != expected) {
                state(side, level, shown, out);
            }
            was += order <= 0 ? 1 : 0;
            is += order >= 0 ? 1 : 0;
        }
    }

    /** Which of two levels is better: negative the first, positive the second, 0 when they are the same. */
    private static int order(BookRows.RowSide before, int was, BookRows.RowSide after, int is, Side side) {
        if (was == before.size()) {
            return 1;
        }
        if (is == after.size()) {
            return -1;
        }
        int order = Long.compare(before.price(was), after.price(is));
        return side == Side.SELL ? order : -order;
    }

    private void state(Side side, long price, long quantity, EventWriter out) {
        out.setLevel(instrumentId, side, price, quantity, Quantity.UNKNOWN);
    }
}
