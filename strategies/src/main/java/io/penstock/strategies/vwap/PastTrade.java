package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Side;

/** One remembered trade: what must be known to take it back. Used again and again by {@link PastTrades}. */
final class PastTrade {
    /** No instrument: free. */
    static final int NONE = -1;

    int instrumentId = NONE;
    long tradeId;
    long price;
    long quantity;
    Side aggressorSide;
    boolean auction;
    int bucket;

    /** Next of the same hash; a link of {@link PastTrades}. */
    PastTrade next;

    @HotPath
    void set(int bucket, long price, long quantity, Side aggressorSide, boolean auction) {
        this.bucket = bucket;
        this.price = price;
        this.quantity = quantity;
        this.aggressorSide = aggressorSide;
        this.auction = auction;
    }
}
