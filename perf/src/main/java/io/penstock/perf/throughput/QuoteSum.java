package io.penstock.perf.throughput;

import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;

/**
 * An order-sensitive sum of quotes: every change of a best bid, best ask or their quantities. As a strategy it hears them
 * from its lane and does nothing else. One thread.
 */
public final class QuoteSum implements Strategy {
    private long sum;

    /** Of nothing yet. */
    public QuoteSum() {}

    void add(int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        sum = 31 * sum + (instrumentId + 3 * bidPrice + 5 * bidQuantity) + (7 * askPrice + 9 * askQuantity);
    }

    /** What was heard so far, in this order. */
    public long value() {
        return sum;
    }

    @Override
    public void onQuote(Quote quote) {
        add(quote.instrumentId(), quote.bidPrice(), quote.bidQuantity(), quote.askPrice(), quote.askQuantity());
    }
}
