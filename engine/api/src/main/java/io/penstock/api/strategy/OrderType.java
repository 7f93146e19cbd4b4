package io.penstock.api.strategy;

/** How an order may trade. The ordinal is the code in records and hashes of orders: append only. */
public enum OrderType {
    /** At any price. */
    MARKET,
    /** At its price or better. */
    LIMIT,
    /** Becomes {@link #MARKET} once the market trades at its stop price or beyond. */
    STOP,
    /** Becomes {@link #LIMIT} once the market trades at its stop price or beyond. */
    STOP_LIMIT;

    private static final OrderType[] BY_CODE = values();

    /** The type of an ordinal. */
    public static OrderType of(int ordinal) {
        return BY_CODE[ordinal];
    }

    /** Whether it has a limit price. */
    public boolean hasPrice() {
        return this == LIMIT || this == STOP_LIMIT;
    }

    /** Whether it has a stop price. */
    public boolean hasStopPrice() {
        return this == STOP || this == STOP_LIMIT;
    }
}
