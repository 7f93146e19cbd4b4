package io.penstock.feeds.synthetic;

import io.penstock.api.Price;
import io.penstock.api.event.TradeCondition;

/**
 * Calls and crosses of single stocks. Most of what trades in a cross was never displayed; what is left over on one side
 * trades with the best orders of the book, at their price. One owner.
 */
final class Cross {
    private static final int MAX_EXECUTIONS = 8;

    /** What is paired, as part of the shares that trade all day: a little at the open, most at the close. */
    private static final double OPENING_PART = 0.025;

    private static final double CLOSING_PART = 0.07;
    private static final double HALT_PART = 0.005;
    private static final double IMBALANCE_PART = 0.15;

    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Numbering numbering;
    private final OrderDesk desk;

    Cross(Market market, Numbering numbering, OrderDesk desk) {
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        this.numbering = numbering;
        this.desk = desk;
    }

    /** Shares that will be paired in the cross of a stock. */
    long drawPaired(Stock stock, TradeCondition auction) {
        double part =
                switch (auction) {
                    case OPENING_CROSS -> OPENING_PART;
                    case CLOSING_CROSS -> CLOSING_PART;
                    default -> HALT_PART;
                };
        return 1 + (long) (part * stock.dailyShares() * (0.4 + 0.6 * dice.exponential()));
    }

    /** Shares that will be left over, negative on the sell side: rather on the side that the price moves to. */
    long drawImbalance(Stock stock, long paired) {
        long shares = (long) (IMBALANCE_PART * paired * dice.exponential());
        return dice.chance(stock.fair().isRising() ? 0.65 : 0.35) ? shares : -shares;
    }

    /**
     * One net order imbalance message. Without a best bid and offer there is no reference price and nothing can be said.
     *
     * @param progress how much of the interest has come in, 0 to 1
     * @param indicative whether the two clearing prices are told too
     */
    void announce(
            Stock stock, long paired, long imbalance, double progress, boolean indicative, TradeCondition auction) {
        if (!stock.book().isTwoSided()) {
            tape.imbalance(stock, 0, 0, Price.NONE, Price.NONE, Price.NONE, auction);
            return;
        }
        long pairedNow = (long) (paired * (0.3 + 0.7 * progress));
        long imbalanceNow = (long) (imbalance * (0.4 + 0.6 * progress + 0.3 * (1 - progress) * dice.normal()));
        double middle = 0.5 * (stock.book().bestBid() + stock.book().bestAsk());
        double away = Long.signum(imbalanceNow) * stock.width();
        long near = indicative ? stock.nearestPrice(middle + away) : Price.NONE;
        long far = indicative ? stock.nearestPrice(middle + away * (1 + dice.exponential())) : Price.NONE;
        tape.imbalance(stock, pairedNow, imbalanceNow, stock.nearestPrice(middle), near, far, auction);
    }

    /** The cross, if the book has both sides. Takes one message that its caller has reserved. */
    void run(Stock stock, long paired, long imbalance, TradeCondition auction) {
        if (!stock.book().isTwoSided()) {
            budget.release(1);
            return;
        }
        BookSide resting = stock.book().side(imbalance < 0);
        long price = stock.price(resting.bestKey());
        long displayed = takeBest(stock, resting, Math.abs(imbalance), price);
        tape.pass(100 + dice.below(900));
        budget.release(1);
        tape.trade(stock, price, paired + displayed, numbering.nextTradeId(), auction);
        stock.fair().shift(0.5 * Long.signum(imbalance) * stock.width());
    }

    /** Executes orders of the best price. They are not printable: the cross itself reports all shares in one trade. */
    private long takeBest(Stock stock, BookSide resting, long shares, long price) {
        StockBook book = stock.book();
        int key = resting.bestKey();
        long left = shares;
        for (int i = 0; i < MAX_EXECUTIONS && left > 0 && !resting.isEmpty() && resting.bestKey() == key; i++) {
            int slot = resting.bestHead();
            int executed = (int) Math.min(left, book.quantity(slot));
            if (executed < book.quantity(slot) && !budget.allowsMessage()) {
                break;
            }
            desk.execute(stock, slot, executed, price, false);
            tape.pass(60 + dice.below(400));
            left -= executed;
        }
        return shares - left;
    }
}
