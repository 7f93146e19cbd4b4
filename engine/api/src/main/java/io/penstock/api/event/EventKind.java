package io.penstock.api.event;

/** What an event says. The ordinal is the code kept in the ring and the journal: append only. */
public enum EventKind {
    /** A new order rests in the book. */
    ORDER_ADD,
    /** A resting order lost part of its quantity without a trade. */
    ORDER_REDUCE,
    /** A resting order left without a trade. */
    ORDER_DELETE,
    /** A resting order became another: new id, price and quantity. */
    ORDER_REPLACE,
    /** A resting order traded, wholly or in part. */
    ORDER_EXECUTE,
    /** All orders or levels of one instrument are gone; what follows rebuilds its book. */
    BOOK_CLEAR,
    /** One price level has a new total; zero quantity removes it. */
    LEVEL,
    /** The venue's own best bid and offer. */
    QUOTE,
    /** An execution that no order event of the stream shows: hidden orders, crosses, trade feeds. */
    TRADE,
    /** An earlier trade is void. */
    TRADE_BUST,
    /** Trading in an instrument halts, pauses, is quote-only or goes on. */
    STATUS,
    /** Net order imbalance ahead of an auction. */
    IMBALANCE,
    /** A rarer word of the venue; see {@link Notice}. */
    NOTICE,
    /** An instrument, for the first time or anew. */
    DEFINITION,
    /** A step of the venue's day. */
    SESSION,
    /** Messages that were sent and did not arrive. */
    GAP,
    /** The stream has ended; its stream time is the last one. */
    END,
    /** A bar that the source carries ready made. */
    BAR;

    private static final EventKind[] BY_CODE = values();

    /** The kind of an ordinal. */
    public static EventKind of(int ordinal) {
        return BY_CODE[ordinal];
    }
}
