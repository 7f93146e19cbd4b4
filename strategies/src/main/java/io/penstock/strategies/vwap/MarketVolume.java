package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.strategies.MixedNotional;

/** What traded in all instruments, in one bucket of the day or all day. */
final class MarketVolume {
    final MixedNotional total = new MixedNotional();
    final MixedNotional auction = new MixedNotional();
    final MixedNotional buys = new MixedNotional();
    final MixedNotional sells = new MixedNotional();
    long trades;

    /** Adds a trade; takes it back when count and quantity are negative. */
    @HotPath
    void add(int count, long price, long quantity, Side aggressorSide, boolean inAuction, Instrument instrument) {
        trades += count;
        total.add(price, quantity, instrument);
        if (inAuction) {
            auction.add(price, quantity, instrument);
        }
        if (aggressorSide == Side.BUY) {
            buys.add(price, quantity, instrument);
        } else if (aggressorSide == Side.SELL) {
            sells.add(price, quantity, instrument);
        }
    }
}
