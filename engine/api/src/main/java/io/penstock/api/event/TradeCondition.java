package io.penstock.api.event;

/** How a trade came about. The ordinal is the code kept in the ring and the journal: append only. */
public enum TradeCondition {
    /** Against a displayed order of the book. */
    BOOK,
    /** Against an order that the book does not display. */
    HIDDEN,
    /** The opening cross. */
    OPENING_CROSS,
    /** The closing cross. */
    CLOSING_CROSS,
    /** The cross that opens an instrument after an IPO, a halt or a pause. */
    HALT_CROSS,
    /** Another cross within the day. */
    INTRADAY_CROSS,
    /** The feed does not say. */
    UNKNOWN,
    /** A cross; the feed does not say which. */
    CROSS;

    private static final TradeCondition[] BY_CODE = values();

    /** The condition of an ordinal. */
    public static TradeCondition of(int ordinal) {
        return BY_CODE[ordinal];
    }
}
