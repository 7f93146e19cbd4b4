package io.penstock.perf.throughput;

import io.penstock.api.event.EventKind;

/**
 * An order-sensitive sum of what events say, cheap enough not to be what is measured: for each event {@code 31 * sum} and
 * a term in which every field has a weight or a place of its own. One thread.
 */
final class FieldSum {
    private long sum;

    /** Adds an event of which nothing but its header counts. */
    void add(EventKind kind, int instrumentId, long tsEvent, long sequence) {
        add(kind, instrumentId, tsEvent, sequence, 0, 0, 0, 0);
    }

    /** Adds an event of an order or a trade; what it does not say is zero. */
    void add(
            EventKind kind,
            int instrumentId,
            long tsEvent,
            long sequence,
            long id,
            long otherId,
            long price,
            long quantity) {
        long when = tsEvent + 3L * instrumentId + kind.ordinal();
        long what = Long.rotateLeft(id + 5 * quantity, 21) ^ Long.rotateLeft(price + 9 * otherId, 42);
        sum = 31 * sum + (when ^ what) + sequence;
    }

    long value() {
        return sum;
    }
}
