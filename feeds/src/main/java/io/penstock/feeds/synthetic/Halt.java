package io.penstock.feeds.synthetic;

import io.penstock.api.Time;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;

/**
 * One interruption of trading in a stock, from the halt to the cross that resumes it: a volatility pause, pending news, or
 * a failure of the venue, which ends without a cross. One owner.
 */
final class Halt implements Activity {
    private static final int REASON_PAUSE = Participants.letters("LUDP");
    private static final int REASON_NEWS = Participants.letters("T1");
    private static final int REASON_NEWS_OUT = Participants.letters("T3");
    /** Of an operational halt the reason says the market: Nasdaq's own book. */
    private static final int MARKET = 'Q' << (3 * Byte.SIZE);

    private static final int ROUNDS = 5;
    /** Halt, short sale restriction, quotation, collar, imbalances, cross, resumption. */
    private static final int MESSAGES = 6 + ROUNDS;

    private static final int TRIES = 8;
    private static final double COLLAR = 0.05;
    private static final long SECOND_NS = TradingHours.SECOND_NS;

    private final Market market;
    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Cross cross;
    private Stock stock;
    private boolean pause;
    private int reserved;
    private int round;
    private long paired;
    private long imbalance;
    private long nextNanos;

    Halt(Market market, Cross cross, long startNanos) {
        this.market = market;
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        this.cross = cross;
        nextNanos = startNanos;
    }

    @Override
    public long nextNanos() {
        return nextNanos;
    }

    @Override
    public void step() {
        if (stock == null) {
            begin();
        } else if (stock.state() == TradingState.VENUE_HALTED) {
            resume(TradingState.VENUE_RESUMED, MARKET);
        } else if (stock.state() != TradingState.QUOTE_ONLY) {
            openQuotation();
        } else if (round < ROUNDS) {
            useReserved();
            cross.announce(stock, paired, imbalance, ++round / (double) ROUNDS, true, TradeCondition.HALT_CROSS);
            nextNanos = tape.nanos() + 10 * SECOND_NS;
        } else {
            reserved--;
            cross.run(stock, paired, imbalance, TradeCondition.HALT_CROSS);
            tape.pass(1_000);
            resume(TradingState.TRADING, 0);
        }
    }

    /** Finds a stock that trades; where there is none, or no room in the budget, this halt does not take place. */
    private void begin() {
        Stock candidate = market.anyStock();
        for (int i = 0; i < TRIES && !candidate.isTrading(); i++) {
            candidate = market.anyStock();
        }
        if (!candidate.isTrading() || !budget.tryReserve(MESSAGES)) {
            nextNanos = Time.NONE;
            return;
        }
        stock = candidate;
        reserved = MESSAGES;
        double kind = dice.unit();
        pause = kind < 0.6;
        if (kind < 0.9) {
            stop();
        } else {
            change(TradingState.VENUE_HALTED, MARKET);
            nextNanos = tape.nanos() + (30 + dice.below(120)) * SECOND_NS;
        }
    }

    /** A pause takes five minutes, news some more. What the stock is worth jumps, or there would be no halt. */
    private void stop() {
        boolean rises = stock.fair().isRising();
        change(pause ? TradingState.PAUSED : TradingState.HALTED, pause ? REASON_PAUSE : REASON_NEWS);
        if (pause && !rises) {
            useReserved();
            tape.notice(stock, Notice.Type.SHORT_SALE, '1', 0);
        }
        double jump = (0.005 + 0.02 * dice.unit()) * stock.fair().ticks();
        stock.fair().shift(rises ? jump : -jump);
        nextNanos = tape.nanos() + (pause ? 240 : 300 + dice.below(600)) * SECOND_NS;
    }

    private void openQuotation() {
        change(TradingState.QUOTE_ONLY, pause ? REASON_PAUSE : REASON_NEWS_OUT);
        if (pause) {
            double fair = stock.fair().ticks();
            useReserved();
            tape.notice(
                    stock.instrument().id(),
                    Notice.Type.AUCTION_COLLAR,
                    ' ',
                    0,
                    stock.nearestPrice(fair),
                    stock.nearestPrice(fair * (1 + COLLAR)),
                    stock.nearestPrice(fair * (1 - COLLAR)));
        }
        paired = cross.drawPaired(stock, TradeCondition.HALT_CROSS);
        imbalance = cross.drawImbalance(stock, paired);
        nextNanos = tape.nanos() + 10 * SECOND_NS;
    }

    private void resume(TradingState state, int reason) {
        change(state, reason);
        stock.state(TradingState.TRADING);
        budget.release(reserved);
        nextNanos = Time.NONE;
    }

    private void change(TradingState state, int reason) {
        useReserved();
        tape.status(stock, state, reason);
        stock.state(state);
    }

    private void useReserved() {
        reserved--;
        budget.release(1);
    }
}
