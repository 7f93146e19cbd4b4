package io.penstock.feeds.synthetic;

/** Order ids and trade ids of the day: unique, rising, with small holes as numbers of a shared venue have. One owner. */
final class Numbering {
    private final Dice dice;
    private long orderId = 1_000;
    private long tradeId = 100;

    Numbering(Dice dice) {
        this.dice = dice;
    }

    long nextOrderId() {
        orderId += 1 + step();
        return orderId;
    }

    long nextTradeId() {
        tradeId += 1 + step();
        return tradeId;
    }

    private long step() {
        return (dice.bits() & 7) == 0 ? dice.below(4) : 0;
    }
}
