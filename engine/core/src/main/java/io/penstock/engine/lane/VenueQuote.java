package io.penstock.engine.lane;

import io.penstock.api.event.Quote;

/**
 * What a venue itself said is best of an instrument that has orders or levels too: from then on its quote is that, and not the
 * touch of the book, until the book is cleared. The two may be of different times, and told in turn they would make a market
 * that never was. Lane thread.
 */
final class VenueQuote {
    private boolean said;
    private long bidPrice;
    private long bidQuantity;
    private long askPrice;
    private long askQuantity;

    void say(Quote quote) {
        said = true;
        bidPrice = quote.bidPrice();
        bidQuantity = quote.bidQuantity();
        askPrice = quote.askPrice();
        askQuantity = quote.askQuantity();
    }

    /** The book is cleared: its touch is the quote again. */
    void clear() {
        said = false;
    }

    boolean isSaid() {
        return said;
    }

    /** To be told at the end of the group. @return whether it differs from what was told last */
    boolean tell(int instrumentId, ToldQuotes told) {
        return told.update(instrumentId, bidPrice, bidQuantity, askPrice, askQuantity);
    }
}
