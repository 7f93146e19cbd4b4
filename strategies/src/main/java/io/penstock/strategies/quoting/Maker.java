package io.penstock.strategies.quoting;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Notional;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.strategy.Orders;
import io.penstock.strategies.Sizes;

/** The two quotes of one instrument, and what they brought. */
final class Maker {
    final Instrument instrument;
    final RestingQuote bid;
    final RestingQuote ask;
    final Notional cash = new Notional();
    /** In the instrument's unit; negative when short. */
    long inventory;

    long bought;
    long sold;
    private final Model model;
    private final Variance variance;
    private final long size;
    private final long tick;
    private final long limit;

    Maker(Instrument instrument, Model model, Variance variance, double wholeUnits, long limitQuotes) {
        this.instrument = instrument;
        this.model = model;
        this.variance = variance;
        size = Sizes.quantity(wholeUnits, instrument);
        tick = Sizes.tick(instrument);
        limit = limitQuotes * size;
        bid = new RestingQuote(instrument.id(), Side.BUY, size);
        ask = new RestingQuote(instrument.id(), Side.SELL, size);
    }

    /** Another step, with a book that can be believed. */
    @HotPath
    void quote(Book book, Orders orders) {
        double mid = (0.5 * book.bestBid() + 0.5 * book.bestAsk()) / Price.ONE;
        variance.sample(mid);
        double perSecond = variance.perSecond();
        if (size == 0 || Double.isNaN(perSecond)) {
            return;
        }
        double center = model.reservation(mid, (double) inventory / size, perSecond);
        double half = model.spread(perSecond) / 2;
        long bidPrice = Math.min(Model.down(center - half, tick), book.bestAsk() - tick);
        long askPrice = Math.max(Model.up(center + half, tick), book.bestBid() + tick);
        bid.rest(inventory + size <= limit ? bidPrice : Price.NONE, orders);
        ask.rest(inventory - size >= -limit ? askPrice : Price.NONE, orders);
    }

    /** There is no market to quote in. */
    @HotPath
    void withdraw(Orders orders) {
        variance.interrupt();
        bid.rest(Price.NONE, orders);
        ask.rest(Price.NONE, orders);
    }

    @HotPath
    void filled(Side side, long price, long quantity) {
        long signed = side == Side.BUY ? quantity : -quantity;
        inventory += signed;
        bought += side == Side.BUY ? quantity : 0;
        sold += side == Side.SELL ? quantity : 0;
        Price.notional(price, -signed, cash);
    }
}
