package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;

/**
 * An mbo record to its event (source: Databento's documentation, "Action" and "Order actions"): adds, cancels, modifies and
 * clears change the book; a trade is the aggressor's and a fill the resting order's side of the same execution, and the
 * cancel or modify that takes the quantity out of the book follows them. Without state; any thread.
 */
final class MboEvents {
    private MboEvents() {}

    /** Why a record cannot be taken; null when it can. */
    @HotPath
    static RejectReason wrong(MboRecord mbo) {
        if ((mbo.flags & Dbn.FLAG_LEVEL) != 0) {
            return RejectReason.UNSUPPORTED;
        }
        boolean isTop = (mbo.flags & Dbn.FLAG_TOP) != 0;
        boolean hasSide = mbo.side == 'A' || mbo.side == 'B';
        boolean hasOrder = hasSide && mbo.price != Dbn.NO_PRICE && mbo.size > 0;
        boolean good =
                switch (mbo.action) {
                    case 'A' -> isTop ? hasSide : hasOrder;
                    case 'M' -> hasOrder;
                    case 'C' -> mbo.size > 0;
                    case 'T' -> mbo.price != Dbn.NO_PRICE && (hasSide || mbo.side == 'N');
                    case 'F', 'N', 'R' -> true;
                    default -> false;
                };
        return good ? null : RejectReason.BAD_FIELD;
    }

    /**
     * What the stream shows of the book of an instrument whose first record this is: every order when it begins with an
     * empty book, else those only that are added from now on.
     */
    @HotPath
    static BookKind kind(MboRecord first) {
        if ((first.flags & Dbn.FLAG_TOP) != 0) {
            return BookKind.TOP;
        }
        return first.action == 'R' ? BookKind.ORDERS : BookKind.PARTIAL_ORDERS;
    }

    /** Hands the event of a record that is not wrong to a writer, if it has one. */
    @HotPath
    static void write(MboRecord mbo, DbnInstrument instrument, EventWriter out) {
        int id = instrument.id;
        switch (mbo.action) {
            case 'A' -> add(mbo, instrument, out);
            case 'C' -> out.reduceOrder(id, mbo.orderId, side(mbo.side), mbo.price, mbo.size);
            case 'M' -> out.replaceOrder(id, mbo.orderId, mbo.orderId, side(mbo.side), mbo.price, mbo.size);
            case 'T' -> out.trade(id, side(mbo.side), mbo.price, mbo.size, 0, TradeCondition.UNKNOWN);
            case 'R' -> {
                instrument.quote.forget();
                out.clearBook(id);
            }
            default -> {
                // A fill, or none: the book stays as it is.
            }
        }
    }

    /** BUY of a bid, SELL of an ask; of a trade the aggressor. */
    @HotPath
    static Side side(char letter) {
        return letter == 'B' ? Side.BUY : letter == 'A' ? Side.SELL : Side.NONE;
    }

    /** From a venue that publishes no orders an add is the new top of its side, and without a price an empty side. */
    private static void add(MboRecord mbo, DbnInstrument instrument, EventWriter out) {
        if ((mbo.flags & Dbn.FLAG_TOP) != 0) {
            instrument.quote.side(instrument.id, mbo.side == 'B', mbo.price, mbo.size, out);
            return;
        }
        out.addOrder(instrument.id, mbo.orderId, side(mbo.side), mbo.price, mbo.size, 0);
    }
}
