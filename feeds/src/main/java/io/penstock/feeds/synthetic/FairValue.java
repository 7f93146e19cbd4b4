package io.penstock.feeds.synthetic;

/**
 * What a stock is worth, in ticks, as nobody sees it: noise and a trend that lasts for some tens of steps, kept within
 * half and double of where the day began. One owner.
 */
final class FairValue {
    private static final double TREND_KEPT = 0.97;
    private static final double TREND_NOISE = 0.06;

    /** By how much the trend widens the moves of many steps: each step of noise in it acts for 1 / (1 - kept) steps. */
    private static final double SPREAD = 1 + TREND_NOISE / (1 - TREND_KEPT);

    private final double least;
    private final double greatest;
    private final double noise;
    private double ticks;
    private double trend;

    /** {@code dailyMove} is the deviation, in ticks, of the move within {@code steps} steps. */
    FairValue(double ticks, double dailyMove, double steps) {
        this.ticks = ticks;
        least = ticks / 2;
        greatest = ticks * 2;
        noise = dailyMove / SPREAD / StrictMath.sqrt(Math.max(1, steps));
    }

    double ticks() {
        return ticks;
    }

    boolean isRising() {
        return trend > 0;
    }

    void step(Dice dice) {
        trend = TREND_KEPT * trend + TREND_NOISE * noise * dice.normal();
        shift(trend + noise * dice.normal());
    }

    /** News that all hear: {@code size} times the usual noise at once. */
    void jolt(double size) {
        shift(size * noise);
    }

    void shift(double move) {
        ticks = Math.min(greatest, Math.max(least, ticks + move));
    }
}
