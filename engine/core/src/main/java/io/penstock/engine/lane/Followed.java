package io.penstock.engine.lane;

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
    /** What it adds to the composite quote of its symbol; null when nobody hears of that. */
    final CompositeShare composite;

    final QuoteView quote;
    /** The quote is what the venue said last, not the touch of the book. Here, because every change of a book asks. */
    boolean saidByVenue;
    /** The last group in which its book changed. */
    long bookChangedIn = -1;
    /** The last group at whose end it is to be told about. */
    long notedIn = -1;
    /** The last group at whose end its quote differed from the one told before. */
    long quoteDiffersIn = -1;

    Followed(KeptBook book, InstrumentState market, Audience audience, BarSeries[] bars, CompositeShare composite) {
        this.instrumentId = book.instrument().id();
        this.book = book;
        this.orders = book instanceof OrderBook byOrder ? byOrder : null;
        this.levels = book instanceof LevelBook byLevel ? byLevel : null;
        this.market = market;
        this.audience = audience;
        this.bars = bars;
        this.composite = composite;
        this.quote = new QuoteView(instrumentId);
    }

    /** Whether the quote may differ from the one told last. Asked once at the end of a group. */
    boolean touchMayDiffer() {
        return orders == null || orders.takeTouchChange() || saidByVenue;
    }

    /** Whether a change of an order that is no execution means nothing to anybody but, at most, a new quote. */
    boolean isOnlyQuoted() {
        return audience.hearsOnlyQuotesOfOrders() && composite == null && !saidByVenue;
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
