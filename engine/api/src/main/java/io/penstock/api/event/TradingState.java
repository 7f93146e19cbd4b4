package io.penstock.api.event;

/** Whether an instrument may trade. The ordinal is the code kept in the ring and the journal: append only. */
public enum TradingState {
    /** Nothing heard yet. */
    UNKNOWN,
    /** Continuous trading. */
    TRADING,
    /** Orders and quotes are taken, nothing trades. */
    QUOTE_ONLY,
    /** A short pause, for example of a volatility band. */
    PAUSED,
    /** Halted. */
    HALTED,
    /** Halted by this venue only, for operational reasons. */
    VENUE_HALTED,
    /** An operational halt of this venue is over. */
    VENUE_RESUMED;

    private static final TradingState[] BY_CODE = values();

    /** The state of an ordinal. */
    public static TradingState of(int ordinal) {
        return BY_CODE[ordinal];
    }
}
