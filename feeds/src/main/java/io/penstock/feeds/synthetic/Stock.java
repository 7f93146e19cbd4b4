package io.penstock.feeds.synthetic;

import io.penstock.api.Instrument;
import io.penstock.api.event.TradingState;

/** One stock of the market: what it is, what it is worth and what rests in its book. One owner. */
final class Stock {
    /** What is usually displayed at the best price. */
    private static final double TOUCH_DOLLARS = 25_000;

    private static final double LEAST_TOUCH = 150;

    private final Instrument instrument;
    private final long tick;
    private final int maxTicks;
    private final double width;
    private final double restingTarget;
    private final double dailyShares;
    private final double usualTouch;
    private final FairValue fair;
    private final StockBook book;
    private TradingState state = TradingState.TRADING;

    Stock(
            Instrument instrument,
            PriceGrid grid,
            double width,
            FairValue fair,
            double restingTarget,
            double dailyShares) {
        this.instrument = instrument;
        this.tick = grid.tick();
        this.maxTicks = grid.maxTicks();
        this.width = width;
        this.fair = fair;
        this.restingTarget = restingTarget;
        this.dailyShares = dailyShares;
        this.usualTouch = Math.max(LEAST_TOUCH, TOUCH_DOLLARS / (fair.ticks() * grid.tick() * 1e-9));
        this.book = new StockBook(16 + (int) (1.5 * restingTarget));
    }

    Instrument instrument() {
        return instrument;
    }

    FairValue fair() {
        return fair;
    }

    StockBook book() {
        return book;
    }

    /** Usual half of the spread, in ticks. */
    double width() {
        return width;
    }

    /** How many orders rest here on average in the middle of the day. */
    double restingTarget() {
        return restingTarget;
    }

    /** How many shares usually rest at the best price: fewer of what is dear. */
    double usualTouch() {
        return usualTouch;
    }

    /** How many shares are expected to trade in the day outside of crosses. */
    double dailyShares() {
        return dailyShares;
    }

    TradingState state() {
        return state;
    }

    void state(TradingState newState) {
        state = newState;
    }

    boolean isTrading() {
        return state == TradingState.TRADING;
    }

    /** Greatest price in ticks that an order may have here. */
    int maxTicks() {
        return maxTicks;
    }

    /** Price at scale 1e-9 of a key. */
    long price(int key) {
        return Math.abs(key) * tick;
    }

    /** Price at scale 1e-9 that is nearest to a value in ticks and on the grid. */
    long nearestPrice(double ticks) {
        return Math.min(maxTicks, Math.max(1, (long) (ticks + 0.5))) * tick;
    }

    /** Price at scale 1e-9 half way between the best prices, rounded down to what the venue can say. */
    long midPrice() {
        long doubled = (book.bestBid() + (long) book.bestAsk()) * tick;
        return doubled / (2 * PriceGrid.FINEST) * PriceGrid.FINEST;
    }

    /** How far the fair value lies above the middle of the book: -1 far below, 1 far above, 0 when a side is empty. */
    double lean() {
        if (!book.isTwoSided()) {
            return 0;
        }
        double away = (fair.ticks() - 0.5 * (book.bestBid() + (double) book.bestAsk())) / (width + 0.5);
        return away / (1 + Math.abs(away));
    }

    /** Weight of the best bid against the best ask by shares: 1 all bid, -1 all ask. */
    double imbalance() {
        double bid = book.side(true).bestVolume();
        double ask = book.side(false).bestVolume();
        return bid + ask == 0 ? 0 : (bid - ask) / (bid + ask);
    }
}
