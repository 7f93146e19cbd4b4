package io.penstock.strategies.anomaly;

import io.penstock.api.HotPath;

/** Trades that move the price one way, from the trade before the first of them. */
final class Run {
    private final int moves;
    private final double leastPercent;
    private final long withinNs;
    private boolean begun;
    private long lastPrice;
    private long lastNanos;
    private long fromPrice;
    private long fromNanos;
    /** 1 up, -1 down, 0 before the first move. */
    private int direction;

    private int length;
    private boolean told;

    Run(int moves, double leastPercent, long withinNs) {
        this.moves = moves;
        this.leastPercent = leastPercent;
        this.withinNs = withinNs;
    }

    /** A trade. @return the direction of the run that it makes an event; 0 when it makes none */
    @HotPath
    int step(long price, long nowNanos) {
        int way = begun ? Long.compare(price, lastPrice) : 0;
        if (way != 0) {
            if (way != direction) {
                begin(way);
            }
            length++;
        }
        begun = true;
        lastPrice = price;
        lastNanos = nowNanos;
        if (told || length < moves || nowNanos - fromNanos > withinNs || Math.abs(movePercent()) < leastPercent) {
            return 0;
        }
        told = true;
        return direction;
    }

    /** From its first price to its last, in percent; 0 where the first is 0. */
    double movePercent() {
        return fromPrice == 0 ? 0 : 100.0 * ((double) lastPrice - fromPrice) / Math.abs((double) fromPrice);
    }

    private void begin(int way) {
        direction = way;
        length = 0;
        told = false;
        fromPrice = lastPrice;
        fromNanos = lastNanos;
    }
}
