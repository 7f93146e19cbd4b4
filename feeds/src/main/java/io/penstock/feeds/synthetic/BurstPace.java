package io.penstock.feeds.synthetic;

import static io.penstock.feeds.synthetic.TradingHours.SECOND_NS;

/**
 * How bursts follow each other and messages within a burst. Rates change every few seconds, and now and then news makes
 * many stocks speak at once: those are the moments that an engine must be built for. One owner.
 */
final class BurstPace {
    private static final int MAX_BURST = 400;
    private static final double ANOTHER_MESSAGE = 0.62;
    private static final double LONG_BURST = 0.03;

    /** Part of all bursts that belong to joint ones. */
    private static final double JOINT_PART = 0.08;

    private static final int LEAST_JOINT = 30;
    private static final int MESSAGES_PER_JOINT = 1_000;
    private static final int MAX_JOINT = 3_000;

    /** Rates relative to the usual one, 1 on average, and how long one of them lasts. */
    private static final double[] RATES = {0.2, 0.4, 0.7, 0.7, 1.4, 2.6};

    private static final double RATE_LASTS_NS = 3e9;

    /** The longest pause within a burst, by the mean time between messages: too short to hold up the day. */
    private static final double PAUSE_PART = 0.5;

    private static final double MAX_PAUSE_NS = 100e6;

    private final Dice dice;
    private final boolean even;
    private final double pauseNs;
    private final int maxJoint;
    private final double jointOdds;
    private double rate = 1;
    private long rateEndsNanos;
    private int jointLeft;
    private double jolt;

    BurstPace(Dice dice, MarketSettings settings) {
        this.dice = dice;
        even = settings.shape() == DayShape.FLAT;
        pauseNs = Math.min(MAX_PAUSE_NS, PAUSE_PART * TradingHours.REGULAR_NS / settings.messages());
        maxJoint = (int) Math.max(LEAST_JOINT, Math.min(MAX_JOINT, settings.messages() / MESSAGES_PER_JOINT));
        double meanJoint = LEAST_JOINT * (1 + StrictMath.log((double) maxJoint / LEAST_JOINT));
        jointOdds = JOINT_PART / meanJoint;
    }

    /** Goes on to the next burst. True when it follows the last one at once, as part of a joint burst. */
    boolean next(DayClock clock, double movesLeft) {
        if (jointLeft > 0) {
            jointLeft--;
            return true;
        }
        jolt = 0;
        changeRate(clock.nanos());
        clock.pass(dice.exponential(), movesLeft * rate);
        if (!even && clock.isRegularTrading() && dice.chance(jointOdds)) {
            jointLeft = (int) Math.min(maxJoint, LEAST_JOINT * dice.pareto());
            jolt = 3 * dice.normal();
        }
        return false;
    }

    /** News that came with this burst, in usual steps of a stock's fair value; 0 for none. */
    double jolt() {
        return jolt;
    }

    /** Messages of the burst that begins. */
    int burstLength() {
        if (even) {
            return 1;
        }
        int length = 1;
        while (length < MAX_BURST && dice.chance(ANOTHER_MESSAGE)) {
            length++;
        }
        return dice.chance(LONG_BURST) ? (int) Math.min(MAX_BURST, length + 4 * dice.pareto()) : length;
    }

    /** Time from one message of a burst to the next. */
    long gapNs() {
        if (jointLeft > 0) {
            return 200L + dice.below(800);
        }
        double kind = dice.unit();
        if (kind < 0.5) {
            return 100L + dice.below(500);
        }
        return 200 + (long) (kind < 0.88 ? 8_000 * dice.exponential() : pauseNs * dice.unit() * dice.unit());
    }

    private void changeRate(long nanos) {
        if (!even && nanos >= rateEndsNanos) {
            rate = RATES[dice.below(RATES.length)];
            rateEndsNanos = nanos + SECOND_NS / 10 + (long) (RATE_LASTS_NS * dice.exponential());
        }
    }
}
