package io.penstock.engine.lane;

import io.penstock.engine.book.OrderBook;

/** One instrument that strategies of this lane follow: its book and who hears of it. */
final class Followed {
    final OrderBook book;
    final Audience audience;
    final QuoteView quote;
    /** Its book changed in the present group. */
    boolean bookChanged;
    /** It is to be told about at the end of the present group. */
    boolean noted;

    Followed(OrderBook book, Audience audience) {
        this.book = book;
        this.audience = audience;
        this.quote = new QuoteView(book.instrument().id());
    }
}
