package io.penstock.feeds.synthetic;

/**
 * Where a new order is placed and how large it is. Most join or improve the best price of their side, as far as the fair
 * value justifies it; the others lie behind it, ever fewer the farther away. One owner.
 */
final class OrderPlacement {
    /** No key: the side has no room on the grid. */
    static final int NONE = 0;

    private static final double AT_TOUCH = 0.45;
    private static final double NEAR = 0.90;
    private static final double DEEP = 0.985;
    private static final int ROUND_LOT = 100;
    private static final int MAX_SHARES = 50_000;

    private final Dice dice;

    OrderPlacement(Dice dice) {
        this.dice = dice;
    }

    /** Key of a new order, which never meets the other side; {@link #NONE} when there is no room. */
    int key(Stock stock, boolean buy) {
        int touch = touch(stock, buy);
        double kind = dice.unit();
        int key;
        if (kind < AT_TOUCH && hasRoom(stock, buy, touch)) {
            key = touch;
        } else if (kind < NEAR) {
            key = touch - 1 - (int) (dice.exponential() * 1.5 * (stock.width() + 0.5));
        } else if (kind < DEEP) {
            key = touch - (int) Math.min(1e6, (stock.width() + 2) * (dice.pareto() - 1));
        } else {
            key = (int) (touch * (buy ? dice.unit() : 1 + dice.unit()));
        }
        return onGrid(stock, buy, Math.min(key, stock.book().greatestKey(buy)));
    }

    /** Shares of a new order: round lots mostly, odd lots, and a few that are very large. */
    int shares() {
        double kind = dice.unit();
        if (kind < 0.58) {
            return ROUND_LOT;
        }
        if (kind < 0.72) {
            return ROUND_LOT * (2 + dice.below(4));
        }
        if (kind < 0.90) {
            return 1 + dice.below(ROUND_LOT - 1);
        }
        if (kind < 0.97) {
            return ROUND_LOT * (5 + dice.below(16));
        }
        return (int) Math.min(MAX_SHARES, ROUND_LOT * 5 * dice.pareto());
    }

    /**
     * The best price that someone would post now: half a spread away from the fair value and most of a spread away from
     * the other side, or the present best price where that is better and the fair value has not passed it. Who improves
     * the best price does it half of the time only.
     */
    private int touch(Stock stock, boolean buy) {
        double width = stock.width();
        double fair = buy ? stock.fair().ticks() : -stock.fair().ticks();
        int away = (int) (width * (1.2 + 0.8 * dice.unit()));
        int greatest = stock.book().greatestKey(buy) - Math.max(0, away - 1);
        int centre = Math.min(greatest, (int) Math.floor(fair - width * (0.8 + 0.6 * dice.unit())));
        BookSide own = stock.book().side(buy);
        if (own.isEmpty()) {
            return centre;
        }
        int best = own.bestKey();
        if (best > centre) {
            return best > fair ? centre : best;
        }
        return dice.chance(0.5) ? centre : best;
    }

    /** Few join a long queue. */
    private boolean hasRoom(Stock stock, boolean buy, int key) {
        BookSide own = stock.book().side(buy);
        return own.isEmpty() || own.bestKey() != key || dice.unit() * own.bestVolume() < stock.usualTouch();
    }

    private static int onGrid(Stock stock, boolean buy, int key) {
        int worst = buy ? 1 : -stock.maxTicks();
        int limit = Math.min(buy ? stock.maxTicks() : -1, stock.book().greatestKey(buy));
        return limit < worst ? NONE : Math.min(limit, Math.max(worst, key));
    }
}
