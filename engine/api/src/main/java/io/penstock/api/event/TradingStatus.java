package io.penstock.api.event;

/** The trading state of an instrument, said at start of day and at each change. Valid during the callback. */
public interface TradingStatus extends Event {
    /** The state from now on. */
    TradingState state();

    /** Up to four ASCII letters of the venue's reason, first letter in the highest byte; 0 when none is given. */
    int reason();
}
