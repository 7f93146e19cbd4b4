package io.penstock.feeds.synthetic;

/** What the activities of one market share. One owner. */
final class Market {
    private final Tape tape;
    private final Dice dice;
    private final Budget budget;
    private final Stock[] stocks;
    private final WeightedChoice activity;

    /** {@code activity} chooses among the stocks, which stand by locate code, 1 at index 0. */
    Market(Tape tape, Dice dice, Budget budget, Stock[] stocks, WeightedChoice activity) {
        this.tape = tape;
        this.dice = dice;
        this.budget = budget;
        this.stocks = stocks;
        this.activity = activity;
    }

    Tape tape() {
        return tape;
    }

    Dice dice() {
        return dice;
    }

    Budget budget() {
        return budget;
    }

    /** The array itself. */
    Stock[] stocks() {
        return stocks;
    }

    /** A stock, the active ones more often. */
    Stock anyStock() {
        return stocks[activity.choose(dice)];
    }
}
