package io.penstock.api.strategy;

/** Why the venue rejected or cancelled an order. Append only. */
public enum OrderReason {
    /** The strategy asked for it. */
    REQUESTED,
    /** The rest of an {@link TimeInForce#IOC} or {@link TimeInForce#FOK} order that found no other side. */
    NOT_IMMEDIATE,
    /** Its time in force is over. */
    EXPIRED,
    /** It was to be post-only and would have traded at once. */
    WOULD_TAKE,
    /** Trading in the instrument is halted or paused. */
    HALTED,
    /** Its price lies outside a band or collar of the venue. */
    PRICE_BAND,
    /** It would have gone beyond a risk limit. */
    RISK_LIMIT,
    /** The order to replace or cancel had traded or gone when the wish arrived. */
    TOO_LATE,
    /** The venue does not take this type, time in force, price or quantity. */
    UNSUPPORTED,
    /** The venue's own decision. */
    VENUE
}
