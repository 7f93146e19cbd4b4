package io.penstock.perf.throughput;

import io.penstock.api.event.EventKind;

/**
 * An order-sensitive sum of what events say, cheap enough not to be what is measured: for each event {@code 31 * sum +
 * term}, where the term weighs the fields with small odd numbers. One thread.
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
        sum = 31 * sum
                + (kind.ordinal() + 3L * instrumentId + 5 * tsEvent + 7 * sequence)
                + (9 * id + 11 * otherId + 13 * price + 15 * quantity);
    }

    long value() {
        return sum;
    }
}
