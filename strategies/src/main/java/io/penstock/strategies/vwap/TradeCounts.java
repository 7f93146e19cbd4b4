package io.penstock.strategies.vwap;

/** What did not simply count. */
final class TradeCounts {
    /** Trades outside the chosen session. */
    long outside;
    /** Trades without a price or a positive quantity, or more than a sum can take. */
    long unusable;
    /** Trades taken back. */
    long busted;
    /** Busts of trades that are not, or no longer, remembered. */
    long unknownBusts;
}
