package io.penstock.engine.latency;

import java.util.Locale;

/** One leg of the way from bytes to decision. */
public enum Hop {
    /** One group of a paced replay was late: from when it was due until it was read. Feed thread. */
    PACE,
    /** Bytes of one message became events in the ring. Feed thread. */
    DECODE,
    /** One event lay in the ring, from its publication until its lane took it up. */
    QUEUE,
    /** The book of one event changed. */
    BOOK,
    /** The callbacks of one event were made. */
    STRATEGY,
    /** From the receipt of one event's bytes until its callbacks were made. */
    TOTAL,
    /** One order was checked and handed to its venue. */
    ORDER;

    /** As it stands in reports and logs. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
