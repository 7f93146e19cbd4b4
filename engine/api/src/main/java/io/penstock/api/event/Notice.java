package io.penstock.api.event;

/**
 * A rarer word of a venue. {@link #code} is the venue's own letter; which of {@link #price} and {@link #value} a type
 * carries stands at its constant, all others are {@link io.penstock.api.Price#NONE} and 0. Valid during the callback.
 */
public interface Notice extends Event {
    /** What it is about. */
    enum Type {
        /** Short sale price test: code {@code 0} none, {@code 1} intraday, {@code 2} remains (Reg SHO). */
        SHORT_SALE,
        /**
         * A market participant's position: code the state, value the participant (4 letters) in the high half, then
         * its mode letter and its primary market maker letter in the lowest two bytes.
         */
        PARTICIPANT,
        /** Levels of the market-wide circuit breaker: prices 0 to 2. */
        BREAKER_LEVELS,
        /** A market-wide circuit breaker level was reached: code {@code 1} to {@code 3}. */
        BREAKER_BREACHED,
        /** Quoting of a new issue: code the release qualifier, value the time in ns since the epoch, price 0 its price. */
        IPO_QUOTING,
        /** Collar of a volatility auction: price 0 reference, 1 upper, 2 lower, value the number of extensions. */
        AUCTION_COLLAR,
        /** Retail interest: code {@code B}, {@code S}, {@code A} both, {@code N} none. */
        RETAIL_INTEREST,
        /**
         * Direct listing with capital raise: code the open eligibility, value the near execution time in ns since the
         * epoch, price 0 near execution, 1 minimum, 2 maximum allowable.
         */
        DIRECT_LISTING,
        /** The collar of the {@link #DIRECT_LISTING} before it: price 1 upper, 2 lower. */
        DIRECT_LISTING_COLLAR,
        /**
         * A figure that the venue publishes about an instrument: code its number in Databento's list of statistics (1
         * opening price, 3 settlement price, 4 session low, 5 session high, 6 cleared volume, 9 open interest, 11 close,
         * ...), value the quantity or {@link io.penstock.api.Quantity#UNKNOWN}, price 0 the price.
         */
        STATISTIC,
        /** Prices that trading must stay between, as LULD bands or daily limits: price 1 upper, 2 lower. */
        PRICE_BANDS,
        /** What a venue does once a day with an instrument is done: code {@code O} its opening, {@code C} its closing. */
        PROCESS_COMPLETE,
        /** When an auction is due: code the venue's letter for it, value the time in ns since the epoch. */
        AUCTION_TIME;

        private static final Type[] BY_CODE = values();

        /** The type of an ordinal. */
        public static Type of(int ordinal) {
            return BY_CODE[ordinal];
        }
    }

    /** What it is about. */
    Type type();

    /** The venue's own letter. */
    char code();

    /** A number; its meaning stands at the type. */
    long value();

    /** Price 0 to 2 at scale 1e-9; {@link io.penstock.api.Price#NONE} when the type carries none there. */
    long price(int index);
}
