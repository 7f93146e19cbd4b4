package io.penstock.strategies.composite;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.market.CompositeQuote;
import io.penstock.strategies.PerInstrument;
import java.util.ArrayList;
import java.util.List;

/** The composite quote of one symbol over time: the one that stands, and what those before it add up to. */
final class SymbolTime {
    final String symbol;
    final List<Venue> venues = new ArrayList<>();
    long updates;
    /** Both sides there. */
    long quotedNs;

    long lockedNs;
    long crossedNs;
    final AverageOverTime spread = new AverageOverTime();
    final AverageOverTime bidSize = new AverageOverTime();
    final AverageOverTime askSize = new AverageOverTime();
    long bid = Price.NONE;
    long ask = Price.NONE;
    private long bidQuantity;
    private long askQuantity;
    private int bidHolders;
    private int askHolders;
    private long sinceNanos = Time.NONE;

    SymbolTime(String symbol) {
        this.symbol = symbol;
    }

    Venue join(Instrument instrument) {
        Venue venue = new Venue(instrument);
        venues.add(venue);
        return venue;
    }

    /** Stream time has come so far: the quote that stands stood until now. */
    @HotPath
    void pass(long nowNanos) {
        long ns = sinceNanos == Time.NONE ? 0 : nowNanos - sinceNanos;
        sinceNanos = nowNanos;
        if (ns <= 0 || bid == Price.NONE || ask == Price.NONE) {
            return;
        }
        quotedNs += ns;
        lockedNs += bid == ask ? ns : 0;
        if (bid > ask) {
            crossedNs += ns;
        } else {
            spread.add(ask - bid, ns);
        }
        if (bidQuantity != Quantity.UNKNOWN) {
            bidSize.add(bidQuantity, ns);
        }
        if (askQuantity != Quantity.UNKNOWN) {
            askSize.add(askQuantity, ns);
        }
        for (int i = 0; i < venues.size(); i++) {
            venues.get(i).pass(ns, bidHolders == 1, askHolders == 1);
        }
    }

    /** From now on this one stands. */
    @HotPath
    void show(CompositeQuote quote, PerInstrument<Venue> venueOf) {
        updates++;
        bid = quote.bidPrice();
        ask = quote.askPrice();
        bidQuantity = quote.bidQuantity();
        askQuantity = quote.askQuantity();
        for (int i = 0; i < venues.size(); i++) {
            venues.get(i).leave();
        }
        bidHolders = quote.holders(Side.BUY);
        askHolders = quote.holders(Side.SELL);
        for (int i = 0; i < bidHolders; i++) {
            venueOf.get(quote.holder(Side.BUY, i)).holdBid();
        }
        for (int i = 0; i < askHolders; i++) {
            venueOf.get(quote.holder(Side.SELL, i)).holdAsk();
        }
    }
}
