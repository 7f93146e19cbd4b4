package io.penstock.engine.lane;

import io.penstock.api.Side;
import io.penstock.engine.book.KeptBook;
import io.penstock.engine.book.LevelBook;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.market.InstrumentState;

/** One instrument that strategies of this lane follow: its book and who hears of it. */
final class Followed {
    final int instrumentId;
    final KeptBook book;
    /** The book, when it is by order; null otherwise: a change of an order must not go through an interface. */
    final OrderBook orders;
    /** The book, when it is not by order; null otherwise. */
    final LevelBook levels;

    final InstrumentState market;
    final Audience audience;
    final BarSeries[] bars;
    final RecordedBars recordedBars;
    /** What it adds to the composite quote of its symbol; null when nobody hears of that. */
    final CompositeShare composite;

    final VenueQuote venueQuote = new VenueQuote();
    /** The last group in which its book changed. */
    long bookChangedIn = -1;
    /** The last group at whose end it is to be told about. */
    long notedIn = -1;
    /** The last group at whose end its quote differed from the one told before. */
    long quoteDiffersIn = -1;

    Followed(
            KeptBook book,
            InstrumentState market,
            Audience audience,
            BarSeries[] bars,
            RecordedBars recordedBars,
            CompositeShare composite) {
        this.instrumentId = book.instrument().id();
        this.book = book;
        this.orders = book instanceof OrderBook byOrder ? byOrder : null;
        this.levels = book instanceof LevelBook byLevel ? byLevel : null;
        this.market = market;
        this.audience = audience;
        this.bars = bars;
        this.recordedBars = recordedBars;
        this.composite = composite;
    }

    /** Takes over what is best now. At the end of a group. @return whether it differs from what was told last */
    boolean updateQuote(ToldQuotes told) {
        boolean touched = orders == null || orders.takeTouchChange();
        if (venueQuote.isSaid()) {
            return venueQuote.tell(instrumentId, told);
        }
        return touched
                && told.update(
                        instrumentId,
                        book.bestBid(),
                        book.quantity(Side.BUY, 0),
                        book.bestAsk(),
                        book.quantity(Side.SELL, 0));
    }

    /** Whether a change of an order that is no execution means nothing to anybody but, at most, a new quote. */
    boolean isOnlyQuoted() {
        return orders != null && audience.hearsOnlyQuotesOfOrders() && composite == null && !venueQuote.isSaid();
    }

    /** Whether its quote counts in a composite. */
    boolean isQuoted() {
        return !book.isStale() && !market.isTradingStopped();
    }

    /** Whether its book is what the venue quotes. */
    boolean isTop() {
        return levels != null && levels.isTop();
    }
}
