package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Quote;
import io.penstock.engine.book.KeptBook;
import io.penstock.engine.ring.RingEvent;

/**
 * Best bid and offer of one instrument as its strategies last heard them: the touch of its book, or where the venue quotes an
 * instrument that has orders or levels too, the venue's own quote from the first one on until the book is cleared. The two may
 * be of different times, and told in turn they would make a market that never was.
 */
final class QuoteView extends EventView implements Quote {
    private final int instrumentId;
    private long bidPrice = Price.NONE;
    private long bidQuantity;
    private long askPrice = Price.NONE;
    private long askQuantity;
    private long saidBidPrice;
    private long saidBidQuantity;
    private long saidAskPrice;
    private long saidAskQuantity;

    /** The quote of an empty book, which nobody is told. */
    QuoteView(int instrumentId) {
        this.instrumentId = instrumentId;
    }

    /** The venue's own quote, to be told at the end of the group. */
    void say(RingEvent quote) {
        saidBidPrice = quote.bidPrice();
        saidBidQuantity = quote.bidQuantity();
        saidAskPrice = quote.askPrice();
        saidAskQuantity = quote.askQuantity();
    }

    /** Takes over what is best at the end of a group. @return whether it differs from what was told last */
    boolean update(RingEvent last, Followed of) {
        boolean differs =
                of.saidByVenue ? update(saidBidPrice, saidBidQuantity, saidAskPrice, saidAskQuantity) : update(of.book);
        if (differs) {
            event = last;
        }
        return differs;
    }

    private boolean update(KeptBook book) {
        return update(book.bestBid(), book.quantity(Side.BUY, 0), book.bestAsk(), book.quantity(Side.SELL, 0));
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
