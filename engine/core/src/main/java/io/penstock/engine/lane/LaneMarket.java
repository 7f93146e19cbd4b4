package io.penstock.engine.lane;

import io.penstock.api.Instrument;
import io.penstock.engine.market.InstrumentState;
import io.penstock.engine.ring.RingEvent;

/** Takes what events say beside the books into the state of the instruments that are followed. Lane thread. */
final class LaneMarket {
    private final LaneState state;

    LaneMarket(LaneState state) {
        this.state = state;
    }

    /** An event that changes no book. */
    void apply(RingEvent event) {
        if (event.instrumentId() == Instrument.ALL) {
            applyToAll(event);
            return;
        }
        Followed followed = state.of(event.instrumentId());
        if (followed != null) {
            apply(event, followed.market);
        }
    }

    private static void apply(RingEvent event, InstrumentState market) {
        switch (event.kind()) {
            case STATUS -> market.status(event);
            case IMBALANCE -> market.imbalance(event);
            case NOTICE -> market.notice(event);
            case TRADE -> market.trade(event);
            case TRADE_BUST -> market.bust(event.tradeId());
            default -> {}
        }
    }

    private void applyToAll(RingEvent event) {
        switch (event.kind()) {
            case SESSION -> state.marketWide.session(event);
            case NOTICE -> state.marketWide.notice(event);
            case STATUS -> state.forEachFollowed(followed -> followed.market.status(event));
            default -> {}
        }
    }
}
