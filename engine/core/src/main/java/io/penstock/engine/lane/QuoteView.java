package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Quote;
import io.penstock.engine.ring.RingEvent;

/** Best bid and offer of an instrument as they are told. Lane thread; reused. */
final class QuoteView extends EventView implements Quote {
    private final ToldQuotes quotes;
    private int instrumentId;
    private long bidPrice;
    private long bidQuantity;
    private long askPrice;
    private long askQuantity;

    QuoteView(ToldQuotes quotes) {
        this.quotes = quotes;
    }

    /**
     * Shows an instrument's quote at the end of a group.
     *
     * @param last event of the group, whose times these are
     */
    @HotPath
    QuoteView show(int instrument, RingEvent last) {
        take(last);
        instrumentId = instrument;
        bidPrice = quotes.price(instrument, 0);
        bidQuantity = quotes.quantity(instrument, 0);
        askPrice = quotes.price(instrument, 1);
        askQuantity = quotes.quantity(instrument, 1);
        return this;
    }

    /** The group's last event may be about another instrument. */
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
