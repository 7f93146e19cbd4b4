package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Quote;

/** One instrument's part in a composite quote. Lane thread. */
public final class CompositeMember {
    private final int instrumentId;
    private long bidPrice = Price.NONE;
    private long bidQuantity;
    private long askPrice = Price.NONE;
    private long askQuantity;

    CompositeMember(int instrumentId) {
        this.instrumentId = instrumentId;
    }

    /** Its quote now. */
    @HotPath
    public void quote(Quote quote) {
        bidPrice = quote.bidPrice();
        bidQuantity = quote.bidQuantity();
        askPrice = quote.askPrice();
        askQuantity = quote.askQuantity();
    }

    /** Its quote does not count: stale, or nothing trades. */
    @HotPath
    public void exclude() {
        bidPrice = Price.NONE;
        askPrice = Price.NONE;
    }

    int instrumentId() {
        return instrumentId;
    }

    long price(Side side) {
        return side == Side.BUY ? bidPrice : askPrice;
    }

    long quantity(Side side) {
        return side == Side.BUY ? bidQuantity : askQuantity;
    }
}
