package io.penstock.feeds.synthetic;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.event.Notice;
import io.penstock.api.event.TradingState;

/**
 * Continuous trading from 04:00 to 20:00: bursts of messages about one stock, at times about many stocks in one moment. It
 * uses the whole budget and leaves no order behind. One owner.
 */
final class OrderFlow implements Activity {
    /** Messages from one move of the clock to the next, as a first guess that soon gives way to what is seen. */
    private static final double EXPECTED_PER_MOVE = 3.6;

    private static final double GUESS_WEIGHT = 500;

    // Odds of what happens next, each as the end of its part of 0 to 1; the rest is adding and deleting.
    private static final double REPLACE = 0.083;
    private static final double EXECUTE = REPLACE + 0.0365;
    private static final double REDUCE = EXECUTE + 0.011;
    private static final double HIDDEN = REDUCE + 0.011;
    private static final double RETAIL = HIDDEN + 0.0008;
    private static final double PARTICIPANT = RETAIL + 0.0002;

    private static final double ECHO = 0.5;
    private static final int RECENT = 32;
    /** A halted stock is silent, but for a few orders that are taken back. */
    private static final double DELETE_IN_HALT = 0.05;

    private final Market market;
    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final DayShape shape;
    private final DayClock clock;
    private final BurstPace pace;
    private final OrderDesk desk;
    private final MarketOrders marketOrders;
    private final long endNanos;
    private final Stock[] recent = new Stock[RECENT];
    private Stock stock;
    private int leftInBurst;
    private int clearing;
    private long made;
    private long moves;
    private long nextNanos;

    OrderFlow(Market market, MarketSettings settings, TradingHours hours, OrderDesk desk, Numbering numbering) {
        this.market = market;
        tape = market.tape();
        dice = market.dice();
        budget = market.budget();
        shape = settings.shape();
        clock = new DayClock(hours, shape);
        pace = new BurstPace(dice, settings);
        this.desk = desk;
        marketOrders = new MarketOrders(market, numbering, desk);
        endNanos = hours.atMinute(TradingHours.SYSTEM_END_MINUTE) - 1;
        beginBurst();
    }

    @Override
    public long nextNanos() {
        return nextNanos;
    }

    @Override
    @HotPath
    public void step() {
        long before = budget.forFlow();
        if (budget.allowsMessage()) {
            act();
        } else if (budget.live() > 0) {
            clear();
        }
        made += before - budget.forFlow();
        if (budget.forFlow() == 0) {
            nextNanos = nextNanos >= endNanos ? Time.NONE : endNanos;
        } else if (--leftInBurst > 0) {
            nextNanos = Math.min(endNanos, tape.nanos() + pace.gapNs());
        } else {
            beginBurst();
        }
    }

    /** Chooses who speaks next, for how long and when. The fair value of that stock moves on with each of its bursts. */
    private void beginBurst() {
        boolean joint = pace.next(clock, movesLeft());
        moves += joint ? 0 : 1;
        long start = joint ? tape.nanos() + pace.gapNs() : Math.max(tape.nanos(), clock.nanos());
        nextNanos = Math.min(endNanos, start);
        leftInBurst = pace.burstLength();
        stock = chooseStock();
        stock.fair().step(dice);
        stock.fair().jolt(pace.jolt());
    }

    /** Who spoke a short while ago speaks again: activity comes in clusters. How often each speaks stays the same. */
    private Stock chooseStock() {
        Stock earlier = recent[dice.below(recent.length)];
        Stock chosen = earlier != null && dice.chance(ECHO) ? earlier : market.anyStock();
        recent[(int) (moves % recent.length)] = chosen;
        return chosen;
    }

    /** Moves of the clock that the rest of the budget will need, if it goes on as before. */
    private double movesLeft() {
        return budget.forFlow() * (moves + GUESS_WEIGHT) / (made + GUESS_WEIGHT * EXPECTED_PER_MOVE);
    }

    private void act() {
        if (stock.isTrading()) {
            actInTrading();
        } else if (stock.state() == TradingState.QUOTE_ONLY) {
            addOrDelete();
        } else if (stock.book().live() > 0 && dice.chance(DELETE_IN_HALT)) {
            desk.delete(stock, desk.pick(stock));
        }
    }

    private void actInTrading() {
        StockBook book = stock.book();
        double kind = dice.unit();
        if (kind < REPLACE) {
            if (book.live() > 0) {
                desk.replace(stock, desk.pick(stock));
                return;
            }
        } else if (kind < EXECUTE || (kind >= REDUCE && kind < HIDDEN)) {
            if (book.isTwoSided()) {
                trade(kind < EXECUTE);
                return;
            }
        } else if (kind < REDUCE) {
            if (book.live() > 0) {
                reduceOrDelete(desk.pick(stock));
                return;
            }
        } else if (kind < PARTICIPANT) {
            notify(kind < RETAIL);
            return;
        }
        addOrDelete();
    }

    private void trade(boolean displayed) {
        if (displayed) {
            marketOrders.execute(stock);
        } else {
            marketOrders.executeHidden(stock);
        }
    }

    private void reduceOrDelete(int slot) {
        if (stock.book().quantity(slot) > 1) {
            desk.reduce(stock, slot);
        } else {
            desk.delete(stock, slot);
        }
    }

    private void notify(boolean retail) {
        if (retail) {
            tape.notice(stock, Notice.Type.RETAIL_INTEREST, "BSAN".charAt(dice.below(4)), 0);
        } else {
            char position = dice.chance(0.5) ? 'A' : 'E';
            tape.notice(stock, Notice.Type.PARTICIPANT, position, Participants.marketMaker(dice));
        }
    }

    /** Adds when the book holds less than it should at this hour, deletes when it holds more; both in between. */
    private void addOrDelete() {
        int live = stock.book().live();
        double filling = live / (stock.restingTarget() * shape.filling(clock.minute()));
        double odds = Math.min(0.95, Math.max(0.05, 0.5 + 0.6 * (1 - filling)));
        if (budget.allowsOrder() && (live == 0 || dice.chance(odds)) && add()) {
            return;
        }
        if (live > 0) {
            desk.delete(stock, desk.pick(stock));
        } else {
            tape.notice(stock, Notice.Type.RETAIL_INTEREST, 'N', 0);
        }
    }

    /** More orders come to the side that the price moves away from. */
    private boolean add() {
        boolean buy = dice.chance(0.5 + 0.22 * stock.lean());
        return desk.add(stock, buy) || desk.add(stock, !buy);
    }

    /**
     * Nothing is left but what the resting orders owe: they leave, stock by stock. A cross that does not take place gives
     * its messages back, so that orders may yet come to a stock that was cleared: hence round and round.
     */
    private void clear() {
        Stock[] stocks = market.stocks();
        while (stocks[clearing].book().live() == 0) {
            clearing = (clearing + 1) % stocks.length;
        }
        StockBook book = stocks[clearing].book();
        boolean buy = !book.side(true).isEmpty();
        desk.delete(stocks[clearing], book.side(buy).bestHead());
    }
}
