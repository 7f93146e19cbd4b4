package io.penstock.perf.compare.style;

import io.penstock.api.event.Quote;

/** A quote for another thread, which the engine's own must not be read by once its callback is over. */
record QuoteCopy(long sequence, int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
    static QuoteCopy of(Quote quote) {
        return new QuoteCopy(
                quote.sequence(),
                quote.instrumentId(),
                quote.bidPrice(),
                quote.bidQuantity(),
                quote.askPrice(),
                quote.askQuantity());
    }

    void tell(Work work) {
        work.hear(sequence, instrumentId, bidPrice, bidQuantity, askPrice, askQuantity);
    }
}
