package io.penstock.strategies;

import io.penstock.api.HotPath;
import io.penstock.api.event.TradeCondition;

/** Tells what trades in an auction from what trades continuously. */
public final class Auctions {
    private Auctions() {}

    /** True of a cross, in which nobody takes and nobody rests. */
    @HotPath
    public static boolean isCross(TradeCondition condition) {
        return switch (condition) {
            case OPENING_CROSS, CLOSING_CROSS, HALT_CROSS, INTRADAY_CROSS, CROSS -> true;
            case BOOK, HIDDEN, UNKNOWN -> false;
        };
    }
}
