package io.penstock.feeds.synthetic;

import java.util.List;
import java.util.stream.Stream;

/** How the messages of a day spread over it. */
enum DayShape {
    /** Quiet before the open, rush at open and close, bursts within. */
    DAY("day"),
    /** The same rate from 04:00 to 20:00, message by message. */
    FLAT("flat");

    private static final double MINUTES_BEFORE_OPEN =
            TradingHours.MARKET_OPEN_MINUTE - TradingHours.SYSTEM_START_MINUTE;
    private static final double MINUTES_AFTER_CLOSE = TradingHours.SYSTEM_END_MINUTE - TradingHours.MARKET_CLOSE_MINUTE;

    private final String label;

    DayShape(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static List<String> labels() {
        return Stream.of(values()).map(DayShape::label).toList();
    }

    static DayShape of(String label) {
        for (DayShape shape : values()) {
            if (shape.label.equals(label)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("shape=" + label + ": one of " + String.join(", ", labels()));
    }

    /** Relative rate of messages in a minute of the day, by the clock in New York; 0 when the venue is closed. */
    double rate(int minute) {
        if (minute < TradingHours.SYSTEM_START_MINUTE || minute >= TradingHours.SYSTEM_END_MINUTE) {
            return 0;
        }
        return this == FLAT ? 1 : dayRate(minute);
    }

    /** How full books are in a minute of the day, against the middle of it: they fill before the open and empty after. */
    double filling(int minute) {
        if (minute < TradingHours.MARKET_OPEN_MINUTE) {
            return 0.3 + 0.7 * (minute - TradingHours.SYSTEM_START_MINUTE) / MINUTES_BEFORE_OPEN;
        }
        if (minute < TradingHours.MARKET_CLOSE_MINUTE) {
            return 1;
        }
        return 0.02 + 0.2 * (TradingHours.SYSTEM_END_MINUTE - minute) / MINUTES_AFTER_CLOSE;
    }

    /**
     * Slow early morning, a rush before the open, a U between open and close; then a few minutes in which the orders of
     * the day are taken back, and a slow evening.
     */
    private static double dayRate(int minute) {
        int open = TradingHours.MARKET_OPEN_MINUTE;
        int close = TradingHours.MARKET_CLOSE_MINUTE;
        if (minute >= open && minute < close) {
            return 1 + 3 * StrictMath.exp((open - minute) / 20.0) + 1.5 * StrictMath.exp((minute - close) / 15.0);
        }
        if (minute < open) {
            int before = open - minute;
            return before <= 5 ? 0.8 : before <= 30 ? 0.25 : before <= 150 ? 0.08 : 0.02;
        }
        return minute < close + 5 ? 3 : 0.03;
    }
}
