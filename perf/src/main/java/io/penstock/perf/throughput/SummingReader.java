package io.penstock.perf.throughput;

import io.penstock.api.event.EventKind;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;

/** Sums events as they stand in the ring, released in batches as a lane does. A thread of its own. */
final class SummingReader implements Runnable {
    private static final int LONGEST_BATCH = 256;

    private final RingReader reader;
    private final FieldSum sum = new FieldSum();

    SummingReader(RingReader reader) {
        this.reader = reader;
    }

    /** After the end. */
    long checksum() {
        return sum.value();
    }

    @Override
    public void run() {
        try {
            drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whatever ended this reader, the feed must not wait for it.
            reader.stop();
        }
    }

    private void drain() throws InterruptedException {
        long next = 0;
        while (true) {
            long available = reader.await(next);
            if (available < next) {
                return;
            }
            long last = Math.min(available, next + LONGEST_BATCH - 1);
            for (; next <= last; next++) {
                RingEvent event = reader.get(next);
                if (event.kind() == EventKind.END) {
                    return;
                }
                add(event);
            }
            reader.release(last);
        }
    }

    private void add(RingEvent e) {
        EventKind kind = e.kind();
        switch (kind) {
            case ORDER_ADD -> add(kind, e, e.orderId(), e.side().ordinal(), e.price(), e.quantity());
            case ORDER_REDUCE -> add(kind, e, e.orderId(), 0, 0, e.quantity());
            case ORDER_DELETE -> add(kind, e, e.orderId(), 0, 0, 0);
            case ORDER_REPLACE -> add(kind, e, e.orderId(), e.newOrderId(), e.price(), e.quantity());
            case ORDER_EXECUTE -> add(kind, e, e.orderId(), e.tradeId(), e.price(), e.quantity());
            case LEVEL -> add(kind, e, e.orderCount(), e.side().ordinal(), e.price(), e.quantity());
            case QUOTE -> add(kind, e, e.askPrice(), e.askQuantity(), e.bidPrice(), e.bidQuantity());
            case TRADE -> add(kind, e, 0, e.tradeId(), e.price(), e.quantity());
            default -> sum.add(kind, e.instrumentId(), e.tsEvent(), e.sequence());
        }
    }

    private void add(EventKind kind, RingEvent e, long id, long otherId, long price, long quantity) {
        sum.add(kind, e.instrumentId(), e.tsEvent(), e.sequence(), id, otherId, price, quantity);
    }
}
