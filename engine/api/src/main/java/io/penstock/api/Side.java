package io.penstock.api;

/** Side of an order, a level or an aggressor. */
public enum Side {
    /** Bids: they buy. */
    BUY,
    /** Asks: they sell. */
    SELL,
    /** The venue does not say, as in a cross or a hidden execution. */
    NONE;

    private static final Side[] BY_CODE = values();

    /** The side of an ordinal; the inverse of {@link #ordinal} without allocation. */
    @HotPath
    public static Side of(int ordinal) {
        return BY_CODE[ordinal];
    }

    /** The other side; {@link #NONE} of {@link #NONE}. */
    @HotPath
    public Side opposite() {
        return this == BUY ? SELL : this == SELL ? BUY : NONE;
    }
}
