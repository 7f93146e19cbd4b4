package io.penstock.feeds.dbn;

/**
 * What an instrument number is called for some time.
 *
 * @param symbol the name
 * @param fromNanos first moment, ns since the epoch
 * @param untilNanos first moment after it
 */
record SymbolSpan(String symbol, long fromNanos, long untilNanos) {
    /** The same name, to be asked for again at the next record. */
    SymbolSpan over() {
        return new SymbolSpan(symbol, fromNanos, fromNanos);
    }

    boolean covers(long nanos) {
        return nanos >= fromNanos && nanos < untilNanos;
    }
}
