package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Notional;
import io.penstock.api.Price;
import io.penstock.api.Side;

/** What traded in one instrument. */
final class InstrumentVolume {
    final Instrument instrument;
    final VolumeAtPrice atPrice;
    final Notional notional = new Notional();
    long trades;
    long volume;
    long auctionVolume;
    long buyVolume;
    long sellVolume;
    long open = Price.NONE;
    long high = Price.NONE;
    long low = Price.NONE;
    long last = Price.NONE;

    InstrumentVolume(Instrument instrument, VolumeAtPrice atPrice) {
        this.instrument = instrument;
        this.atPrice = atPrice;
    }

    /** True when the sum of quantities can take this one too. */
    @HotPath
    boolean hasRoomFor(long quantity) {
        return volume + quantity >= 0;
    }

    @HotPath
    void printed(long price) {
        if (open == Price.NONE) {
            open = price;
            high = price;
            low = price;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        last = price;
    }

    /** Adds a trade; takes it back when count and quantity are negative. */
    @HotPath
    void add(int count, long price, long quantity, Side aggressorSide, boolean auction) {
        trades += count;
        volume += quantity;
        Price.notional(price, quantity, notional);
        atPrice.add(price, quantity);
        if (auction) {
            auctionVolume += quantity;
        }
        if (aggressorSide == Side.BUY) {
            buyVolume += quantity;
        } else if (aggressorSide == Side.SELL) {
            sellVolume += quantity;
        }
    }
}
