package io.penstock.strategies.composite;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;

/** One instrument of a symbol: how long it held a side of the composite quote. */
final class Venue {
    final Instrument instrument;
    long bidNs;
    long askNs;
    /** Of these, with nobody else at the price. */
    long bidAloneNs;

    long askAloneNs;
    private boolean atBid;
    private boolean atAsk;

    Venue(Instrument instrument) {
        this.instrument = instrument;
    }

    @HotPath
    void leave() {
        atBid = false;
        atAsk = false;
    }

    @HotPath
    void holdBid() {
        atBid = true;
    }

    @HotPath
    void holdAsk() {
        atAsk = true;
    }

    /** So long it stood. */
    @HotPath
    void pass(long ns, boolean bidAlone, boolean askAlone) {
        if (atBid) {
            bidNs += ns;
            bidAloneNs += bidAlone ? ns : 0;
        }
        if (atAsk) {
            askNs += ns;
            askAloneNs += askAlone ? ns : 0;
        }
    }
}
