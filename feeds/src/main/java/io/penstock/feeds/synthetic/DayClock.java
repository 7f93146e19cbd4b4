package io.penstock.feeds.synthetic;

/**
 * The time of order flow. It goes through the day as fast as the messages that are left must come for the day's shape to
 * be filled, so it reaches the end with the last of them, whatever happened on the way. One owner.
 */
final class DayClock {
    private static final int MINUTES = 24 * 60;

    private final TradingHours hours;
    private final double[] rates = new double[MINUTES];
    private int minute = TradingHours.SYSTEM_START_MINUTE;
    /** Part of the current minute that is over. */
    private double within;
    /** Weight of the minutes after the current one. */
    private double after;

    DayClock(TradingHours hours, DayShape shape) {
        this.hours = hours;
        for (int i = 0; i < MINUTES; i++) {
            rates[i] = shape.rate(i);
            after += i > minute ? rates[i] : 0;
        }
    }

    /** Time reached, in ns since the epoch: from the start to just before the end of system hours. */
    long nanos() {
        long intoMinuteNs = Math.min(TradingHours.MINUTE_NS - 1, (long) (within * TradingHours.MINUTE_NS));
        return hours.atMinute(minute) + intoMinuteNs;
    }

    boolean isRegularTrading() {
        return minute >= TradingHours.MARKET_OPEN_MINUTE && minute < TradingHours.MARKET_CLOSE_MINUTE;
    }

    /** Whole minutes of the day that are over. */
    int minute() {
        return minute;
    }

    /**
     * Goes on by {@code units} of which {@code unitsLeft} are expected until the end, for example by one burst of a
     * thousand that are still to come. Never reaches the end.
     */
    void pass(double units, double unitsLeft) {
        double rest = (1 - within) * rates[minute] + after;
        double weight = rest * units / (unitsLeft + units);
        double room = (1 - within) * rates[minute];
        while (weight >= room && minute < TradingHours.SYSTEM_END_MINUTE - 1) {
            weight -= room;
            within = 0;
            minute++;
            room = rates[minute];
            after = minute == TradingHours.SYSTEM_END_MINUTE - 1 ? 0 : after - room;
        }
        within = Math.min(1, within + weight / rates[minute]);
    }
}
