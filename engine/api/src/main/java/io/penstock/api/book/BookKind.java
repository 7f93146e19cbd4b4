package io.penstock.api.book;

/**
 * What a feed shows of the book of an instrument, said once in its definition. The ordinal is the code kept in the ring
 * and the journal: append only.
 */
public enum BookKind {
    /** Every order from an empty book on: an id that was never added contradicts the book. */
    ORDERS,
    /**
     * Orders, but not those that rested before the feed began: an unknown id is one of these. The feed may also state the
     * total of a level.
     */
    PARTIAL_ORDERS,
    /** Totals of price levels. */
    LEVELS,
    /** The venue's best bid and offer only: a book of one level a side. */
    TOP,
    /** Nothing: trades, statistics or status only. */
    NONE;

    private static final BookKind[] BY_CODE = values();

    /** The kind of an ordinal. */
    public static BookKind of(int ordinal) {
        return BY_CODE[ordinal];
    }
}
