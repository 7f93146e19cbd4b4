package io.penstock.feeds.synthetic;

import io.penstock.api.Time;
import io.penstock.api.event.TradeCondition;

/**
 * The opening or the closing cross of all stocks, with rounds of imbalance messages before it. Left out on
 * days with too few messages for it. One owner.
 */
final class Auction implements Activity {
    /** Imbalances are at most this part of all messages, for each of the two auctions. */
    private static final double IMBALANCE_PART = 0.003;

    private static final double AUCTION_PART = 0.05;
    private static final int MAX_ROUNDS = 120;

    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Stock[] stocks;
    private final Cross cross;
    private final TradeCondition auction;
    private final AuctionTimes times;
    private final long[] paired;
    private final long[] imbalance;
    private final int rounds;
    private int round;
    private int done;
    private long nextNanos;

    Auction(Market market, Cross cross, TradeCondition auction, AuctionTimes times) {
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        stocks = market.stocks();
        this.cross = cross;
        this.auction = auction;
        this.times = times;
        paired = new long[stocks.length];
        imbalance = new long[stocks.length];
        rounds = (int) Math.min(MAX_ROUNDS, (long) (budget.forFlow() * IMBALANCE_PART) / stocks.length);
        long messages = (rounds + 1L) * stocks.length;
        boolean affordable = messages <= AUCTION_PART * budget.forFlow() && budget.tryReserve(messages);
        nextNanos = affordable ? times.round(0, rounds) : Time.NONE;
    }

    @Override
    public long nextNanos() {
        return nextNanos;
    }

    @Override
    public void step() {
        Stock stock = stocks[done];
        if (round == 0) {
            paired[done] = cross.drawPaired(stock, auction);
            imbalance[done] = cross.drawImbalance(stock, paired[done]);
        }
        if (round < rounds) {
            announce(stock);
        } else if (stock.isTrading()) {
            cross.run(stock, paired[done], imbalance[done], auction);
        } else {
            budget.release(1);
        }
        done++;
        if (done < stocks.length) {
            nextNanos = tape.nanos() + 300 + dice.below(2_000);
        } else {
            done = 0;
            round++;
            nextNanos = round > rounds ? Time.NONE : times.round(round, rounds);
        }
    }

    private void announce(Stock stock) {
        budget.release(1);
        if (stock.isTrading()) {
            double progress = (double) (round + 1) / rounds;
            boolean indicative = tape.nanos() >= times.indicativeNanos();
            cross.announce(stock, paired[done], imbalance[done], progress, indicative, auction);
        }
    }
}
