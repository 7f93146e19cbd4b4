package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Quote;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.ring.RingEvent;

/** Best bid and offer of one instrument as its strategies last heard them. */
final class QuoteView extends EventView implements Quote {
    private final int instrumentId;
    private long bidPrice = Price.NONE;
    private long bidQuantity;
    private long askPrice = Price.NONE;
    private long askQuantity;

    /** The quote of an empty book, which nobody is told. */
    QuoteView(int instrumentId) {
        this.instrumentId = instrumentId;
    }

    /** Takes over the touch of a book. @return whether it differs from what was told last */
    boolean update(RingEvent last, OrderBook book) {
        event = last;
        return update(book.bestBid(), book.quantity(Side.BUY, 0), book.bestAsk(), book.quantity(Side.SELL, 0));
    }

    /** Takes over the venue's own quote. @return whether it differs from what was told last */
    boolean update(RingEvent quote) {
        event = quote;
        return update(quote.bidPrice(), quote.bidQuantity(), quote.askPrice(), quote.askQuantity());
    }

    private boolean update(long bid, long bidSize, long ask, long askSize) {
        if (bid == bidPrice && bidSize == bidQuantity && ask == askPrice && askSize == askQuantity) {
            return false;
        }
        bidPrice = bid;
        bidQuantity = bidSize;
        askPrice = ask;
        askQuantity = askSize;
        return true;
    }

    /** The group's last event, whose times these are, may be about another instrument. */
    @Override
    public int instrumentId() {
        return instrumentId;
    }

    @Override
    public EventKind kind() {
        return EventKind.QUOTE;
    }

    @Override
    public long bidPrice() {
        return bidPrice;
    }

    @Override
    public long bidQuantity() {
        return bidQuantity;
    }

    @Override
    public long askPrice() {
        return askPrice;
    }

    @Override
    public long askQuantity() {
        return askQuantity;
    }
}
