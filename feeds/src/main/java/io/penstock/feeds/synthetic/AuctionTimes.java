package io.penstock.feeds.synthetic;

/**
 * When an auction speaks, in ns since the epoch.
 *
 * @param firstNanos the first round of imbalances
 * @param indicativeNanos from when on they tell the indicative prices too
 * @param crossNanos the cross
 */
record AuctionTimes(long firstNanos, long indicativeNanos, long crossNanos) {
    /** Of a round from 0 on; the cross comes after the last. */
    long round(int round, int rounds) {
        return round == rounds ? crossNanos : firstNanos + (crossNanos - firstNanos) / rounds * round;
    }
}
