package io.penstock.strategies.execution;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Notional;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;

/** What was paid, and what others paid meanwhile. Sums are exact. */
final class Costs {
    private final Notional paid = new Notional();
    private final Notional traded = new Notional();
    private long filled;
    private long volume;
    /** Half way between bid and ask when the schedule began. */
    private long arrival = Price.NONE;

    @HotPath
    void begin(Book book) {
        arrival = book.bestBid() + (book.bestAsk() - book.bestBid()) / 2;
    }

    @HotPath
    void market(long price, long quantity) {
        if (price != Price.NONE && quantity > 0) {
            Price.notional(price, quantity, traded);
            volume += quantity;
        }
    }

    @HotPath
    void fill(long price, long quantity) {
        Price.notional(price, quantity, paid);
        filled += quantity;
    }

    long filled() {
        return filled;
    }

    void report(Results results, Side side, Instrument instrument) {
        results.put("symbol", instrument == null ? null : instrument.symbol());
        results.put("filled", filled);
        results.putPrice("average.price", paid.averagePrice(filled));
        results.putPrice("arrival.price", arrival);
        results.putPrice("market.vwap", traded.averagePrice(volume));
        results.put("cost.to.arrival.bps", bps(side, arrival));
        results.put("cost.to.vwap.bps", bps(side, traded.averagePrice(volume)));
    }

    private double bps(Side side, long benchmark) {
        if (filled == 0 || benchmark == Price.NONE || benchmark == 0) {
            return Double.NaN;
        }
        double away = (double) paid.averagePrice(filled) - benchmark;
        return Figures.rounded(1e4 * (side == Side.BUY ? away : -away) / Math.abs((double) benchmark), 4);
    }
}
