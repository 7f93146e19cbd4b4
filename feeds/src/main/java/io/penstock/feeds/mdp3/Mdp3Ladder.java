package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import java.util.Arrays;

/**
 * The levels of one side by their number, as CME counts them: changes name a number, and what falls off the end is not
 * said. Holes are levels that were never heard of. Feed thread.
 */
final class Mdp3Ladder {
    /** No book of CME is deeper. */
    private static final int MOST = 10;

    private final Side side;
    private int depth = MOST;
    private final long[] prices = new long[MOST];

    Mdp3Ladder(Side side) {
        this.side = side;
        clear();
    }

    /** How many levels the exchange sends, as the definition says. A number beyond is taken as the last. */
    void setDepth(int levels) {
        depth = Math.max(1, Math.min(levels, MOST));
    }

    void clear() {
        Arrays.fill(prices, Price.NONE);
    }

    /** What an incremental message does to the level with a number from 1. */
    @HotPath
    void apply(int id, int action, int level, long price, long quantity, long orders, EventWriter out) {
        int at = Math.max(0, Math.min(level, depth) - 1);
        switch (action) {
            case Mdp3.NEW -> {
                remove(id, prices[depth - 1], price, out);
                System.arraycopy(prices, at, prices, at + 1, depth - 1 - at);
                set(id, at, price, quantity, orders, out);
            }
            case Mdp3.DELETE -> {
                remove(id, price, Price.NONE, out);
                remove(id, prices[at], price, out);
                shift(at, 1);
            }
            case Mdp3.DELETE_THRU -> {
                removeAll(id, 0, at + 1, out);
                shift(0, at + 1);
            }
            case Mdp3.DELETE_FROM -> {
                removeAll(id, at, depth, out);
                shift(at, depth - at);
            }
            default -> {
                remove(id, prices[at], price, out);
                set(id, at, price, quantity, orders, out);
            }
        }
    }

    private void set(int id, int at, long price, long quantity, long orders, EventWriter out) {
        prices[at] = price;
        if (price != Price.NONE) {
            out.setLevel(id, side, price, quantity, orders);
        }
    }

    private void removeAll(int id, int from, int to, EventWriter out) {
        for (int i = from; i < to; i++) {
            remove(id, prices[i], Price.NONE, out);
        }
    }

    /** A level is gone, if it was heard of and is not the one that is spoken of anyway. */
    private void remove(int id, long price, long spokenOf, EventWriter out) {
        if (price != Price.NONE && price != spokenOf) {
            out.setLevel(id, side, price, 0, 0);
        }
    }

    private void shift(int at, int by) {
        System.arraycopy(prices, at + by, prices, at, depth - at - by);
        Arrays.fill(prices, depth - by, depth, Price.NONE);
    }
}
