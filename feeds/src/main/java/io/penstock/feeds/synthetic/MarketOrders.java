package io.penstock.feeds.synthetic;

import io.penstock.api.Price;
import io.penstock.api.event.TradeCondition;

/**
 * Executions. A market order takes the oldest orders of the best price first, and tends to come from the side that the
 * fair value and the thinner side of the book call for. One owner.
 */
final class MarketOrders {
    private static final int MAX_EXECUTIONS = 16;
    /** Odds that a market order does not look at what is displayed and may take more than the best level. */
    private static final double SWEEP = 0.1;

    private static final double WITH_PRICE = 0.025;
    private static final double BUST = 0.0005;
    /** Move of the fair value after a market order that nobody expected, in usual half spreads. */
    private static final double IMPACT = 0.1;

    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Numbering numbering;
    private final OrderDesk desk;
    /** A trade that will be busted; null for none. */
    private Stock bustStock;

    private long bustTradeId;

    MarketOrders(Market market, Numbering numbering, OrderDesk desk) {
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        this.numbering = numbering;
        this.desk = desk;
    }

    /**
     * Only when both sides have orders and the budget allows a message. The fair value moves by what was not expected of
     * the side, so that order flow moves the price but does not feed on itself (Madhavan, Richardson, Roomans: Why Do
     * Security Prices Change?, Review of Financial Studies 1997).
     */
    void execute(Stock stock) {
        double expected = Math.min(0.95, Math.max(-0.95, 0.7 * stock.lean() + 0.45 * stock.imbalance()));
        boolean aggressorBuys = dice.chance(0.5 + 0.5 * expected);
        BookSide resting = stock.book().side(!aggressorBuys);
        int shares = dice.chance(SWEEP) ? shares() : Math.min(shares(), resting.bestVolume());
        boolean first = true;
        for (int i = 0; i < MAX_EXECUTIONS && shares > 0 && !resting.isEmpty() && budget.allowsMessage(); i++) {
            if (!first) {
                tape.pass(20 + dice.below(300));
            }
            first = false;
            int slot = resting.bestHead();
            int executed = Math.min(shares, stock.book().quantity(slot));
            shares -= executed;
            desk.execute(stock, slot, executed, price(stock, slot), true);
        }
        stock.fair().shift(((aggressorBuys ? 1 : -1) - expected) * IMPACT * stock.width());
    }

    /**
     * A trade inside the spread with an order that the book does not show. Rarely it will be busted, when the next one
     * takes place. Only when both sides have orders and the budget allows a message.
     */
    void executeHidden(Stock stock) {
        long tradeId = numbering.nextTradeId();
        tape.trade(stock, stock.midPrice(), shares(), tradeId, TradeCondition.HIDDEN);
        if (bustStock != null && budget.allowsMessage()) {
            tape.bustTrade(bustStock, bustTradeId);
            bustStock = null;
        } else if (dice.chance(BUST)) {
            bustStock = stock;
            bustTradeId = tradeId;
        }
    }

    /** The order's own price mostly; now and then one tick better for the aggressor, where the spread leaves room. */
    private long price(Stock stock, int slot) {
        if (!dice.chance(WITH_PRICE)) {
            return Price.NONE;
        }
        StockBook book = stock.book();
        int key = book.key(slot);
        boolean room = book.isTwoSided() && book.bestAsk() - book.bestBid() > 1;
        return stock.price(room ? key + 1 : key);
    }

    /** Odd lots mostly, so that more orders trade in part than wholly. */
    private int shares() {
        double kind = dice.unit();
        if (kind < 0.65) {
            return 1 + dice.below(99);
        }
        if (kind < 0.88) {
            return 100;
        }
        if (kind < 0.97) {
            return 100 * (2 + dice.below(5));
        }
        return (int) Math.min(20_000, 500 * dice.pareto());
    }
}
