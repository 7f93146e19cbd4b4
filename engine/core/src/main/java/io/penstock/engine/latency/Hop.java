package io.penstock.engine.latency;

import java.util.Locale;

/** One leg of the way from bytes to decision. */
public enum Hop {
    /** The book of one event changed. */
    BOOK,
    /** The callbacks of one event were made. */
    STRATEGY;

    /** As it stands in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
