package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;

/** One instrument of one publisher, and what the records about it said last. Feed thread. */
final class DbnInstrument {
    /** Its dense id in the engine. */
    final int id;

    /** Its name, and while it is called so. */
    SymbolSpan name;

    final KnownQuote quote = new KnownQuote();
    final KnownLevels levels = new KnownLevels();

    /** The group in which an event of the venue about it has begun and not ended; 0 when none has. */
    long openGroup;

    private boolean mayBeBad;

    DbnInstrument(int id, SymbolSpan name) {
        this.id = id;
        this.name = name;
    }

    /** True when the flag that the book may be bad was not set before and is now. */
    @HotPath
    boolean turnsBad(boolean flagged) {
        boolean turns = flagged && !mayBeBad;
        mayBeBad = flagged;
        return turns;
    }
}
