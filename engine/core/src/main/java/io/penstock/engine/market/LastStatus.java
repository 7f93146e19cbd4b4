package io.penstock.engine.market;

import io.penstock.api.event.EventKind;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;

/** The last trading status of an instrument, and what it means together with those before. */
final class LastStatus extends KeptEvent implements TradingStatus {
    private TradingState state = TradingState.UNKNOWN;
    private int reason;
    /** What the market says, whatever this venue does on its own. */
    private TradingState ofMarket = TradingState.UNKNOWN;

    private boolean haltedByVenue;

    LastStatus() {
        super(EventKind.STATUS);
    }

    void hear(TradingStatus status) {
        keep(status);
        state = status.state();
        reason = status.reason();
        switch (state) {
            case VENUE_HALTED -> haltedByVenue = true;
            case VENUE_RESUMED -> haltedByVenue = false;
            default -> ofMarket = state;
        }
    }

    TradingState inForce() {
        return haltedByVenue ? TradingState.VENUE_HALTED : ofMarket;
    }

    @Override
    public TradingState state() {
        return state;
    }

    @Override
    public int reason() {
        return reason;
    }
}
