package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;

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
    public void quote(long bid, long bidSize, long ask, long askSize) {
        bidPrice = bid;
        bidQuantity = bidSize;
        askPrice = ask;
        askQuantity = askSize;
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
