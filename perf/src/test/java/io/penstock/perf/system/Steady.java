package io.penstock.perf.system;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.Book;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;

/** Sends orders that depend on everything it heard until then, in its order: one callback too many or too few changes them all. */
class Steady implements Strategy {
    private static final long TIMER_NS = 1_000_000_000;
    private static final int ORDER_EVERY = 61;

    private final int number;
    protected StrategyContext context;
    private long hash;
    private boolean timed;
    private long callbacks;

    Steady(int number) {
        this.number = number;
        this.hash = number;
    }

    @Override
    public void onStart(StrategyContext newContext) {
        context = newContext;
        context.bars(BarSpec.ticks(5 + number));
    }

    @Override
    public void onOrder(OrderEvent order) {
        if (!timed) {
            timed = true;
            context.schedule(context.now() + TIMER_NS);
        }
        heard(order.orderId() * 31 + order.quantity());
    }

    @Override
    public void onTrade(Trade trade) {
        heard(trade.price() * 31 + trade.quantity());
    }

    @Override
    public void onBook(Book book) {
        heard(book.bestBid() ^ book.quantity(Side.SELL, 0));
    }

    @Override
    public void onQuote(Quote quote) {
        heard(quote.bidPrice() * 31 + quote.askPrice());
        if (Math.floorMod(hash, ORDER_EVERY) == 0 && quote.bidPrice() != Price.NONE) {
            context.orders().limit(quote.instrumentId(), Side.BUY, quote.bidPrice(), 1 + Math.floorMod(hash, 900));
        }
    }

    @Override
    public void onBar(Bar bar) {
        heard(bar.close() * 31 + bar.volume());
    }

    @Override
    public void onTimer(long timerId) {
        heard(timerId ^ context.now());
        context.schedule(context.now() + TIMER_NS);
        if (context.orders().openOrders() > 50) {
            context.orders().cancelAll();
        }
    }

    @Override
    public void onGroupEnd(long position) {
        heard(position);
    }

    @Override
    public void report(Results results) {
        results.put("callbacks", callbacks);
        results.put("hash", hash);
    }

    /** Any callback. */
    void heard(long what) {
        callbacks++;
        hash = (hash ^ what) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
    }
}
