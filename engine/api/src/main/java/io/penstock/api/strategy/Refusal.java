package io.penstock.api.strategy;

import io.penstock.api.HotPath;

/**
 * Why the engine did not let an intent out, told at once as the negative result of the call. Nothing was recorded but the
 * count. Append only: the position is the code.
 */
public enum Refusal {
    /** Called outside a callback: another thread, or after the end of the strategy. */
    OUTSIDE_CALLBACK,
    /** The stream has not shown its first event yet, or has ended; an order could meet no market. Cancels pass at the end. */
    NO_MARKET,
    /** The strategy is in quarantine. */
    QUARANTINED,
    /** The stream has not shown this instrument. */
    UNKNOWN_INSTRUMENT,
    /** The strategy does not follow this instrument. */
    NOT_FOLLOWED,
    /** Messages of this instrument are missing, its book is not to be believed. Cancels pass. */
    STALE_BOOK,
    /** Neither to buy nor to sell. */
    SIDE_MISSING,
    /** Zero, negative or unknown quantity. */
    QUANTITY_NOT_POSITIVE,
    /** The type needs a limit price. */
    PRICE_MISSING,
    /** The type needs a stop price. */
    STOP_PRICE_MISSING,
    /** Terms that exclude one another: post-only of what cannot rest, or a limit price for an order that has none. */
    CONTRADICTORY,
    /** Not the id of an order of this strategy that is still open. */
    UNKNOWN_ORDER,
    /** A replace to no more than what has traded already: cancel it instead. */
    QUANTITY_TRADED;

    private static final Refusal[] BY_CODE = values();

    /** The result of a call that was refused with this: negative. */
    @HotPath
    public long code() {
        return -1L - ordinal();
    }

    /** Whether the result of a call says that it was refused. */
    @HotPath
    public static boolean isRefusal(long result) {
        return result < 0;
    }

    /** The reason in the result of a call. @throws IndexOutOfBoundsException when it was not refused */
    @HotPath
    public static Refusal of(long result) {
        return BY_CODE[(int) (-1 - result)];
    }
}
