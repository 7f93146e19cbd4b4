package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.strategies.MarketGate;

/** Best bid and ask at the end of the last group, and what is left to take there. */
final class Touch {
    /** The last two-sided one; {@link Price#NONE} before the first. */
    private long bid = Price.NONE;

    private long ask = Price.NONE;
    private long bidQuantity;
    private long askQuantity;
    private long bidLeft;
    private long askLeft;
    /** False while the book is stale, one-sided, locked or crossed; bid and ask are then the last that were not. */
    private boolean twoSided;

    @HotPath
    void update(Book book) {
        twoSided = !book.isStale() && MarketGate.isTwoSided(book);
        if (twoSided) {
            bid = book.bestBid();
            ask = book.bestAsk();
            bidQuantity = known(book.quantity(Side.BUY, 0));
            askQuantity = known(book.quantity(Side.SELL, 0));
            bidLeft = bidQuantity;
            askLeft = askQuantity;
        }
    }

    boolean isTwoSided() {
        return twoSided;
    }

    /** The price at which a buyer, or else a seller, trades at once. */
    @HotPath
    long takePrice(boolean buy) {
        return buy ? ask : bid;
    }

    /** Takes up to {@code wanted} from the displayed quantity. @return what was there; 0 where quantities are not said */
    @HotPath
    long take(boolean buy, long wanted) {
        long taken = Math.min(wanted, buy ? askLeft : bidLeft);
        if (buy) {
            askLeft -= taken;
        } else {
            bidLeft -= taken;
        }
        return taken;
    }

    /** Ask minus bid, above zero. */
    @HotPath
    long spread() {
        return ask - bid;
    }

    /** Half way between bid and ask, in units of 1e-9. */
    @HotPath
    double mid() {
        return 0.5 * bid + 0.5 * ask;
    }

    /** Nearer to the side with less quantity; the mid-price where quantities are not said. */
    @HotPath
    double micro() {
        double both = (double) bidQuantity + askQuantity;
        return both > 0 ? bid * (askQuantity / both) + ask * (bidQuantity / both) : mid();
    }

    private static long known(long quantity) {
        return quantity == Quantity.UNKNOWN ? 0 : quantity;
    }
}
