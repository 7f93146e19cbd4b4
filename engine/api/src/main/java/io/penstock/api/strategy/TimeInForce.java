package io.penstock.api.strategy;

/**
 * How long an order stays; the values of FIX tag 59 in brackets. For a time of its own a strategy sets a timer and cancels.
 * The ordinal is the code in records and hashes of orders: append only.
 */
public enum TimeInForce {
    /** Until the end of the venue's day [0]. */
    DAY,
    /** Until it is cancelled [1]. */
    GTC,
    /** What does not trade at once is cancelled [3]. */
    IOC,
    /** Trades whole and at once, or not at all [4]. */
    FOK,
    /** In the opening auction only [2]. */
    AT_THE_OPENING,
    /** In the closing auction only [7]. */
    AT_THE_CLOSE;

    private static final TimeInForce[] BY_CODE = values();

    /** The value of an ordinal. */
    public static TimeInForce of(int ordinal) {
        return BY_CODE[ordinal];
    }

    /** Whether an order trades at once or not at all. */
    public boolean isImmediate() {
        return this == IOC || this == FOK;
    }
}
