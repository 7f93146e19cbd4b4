package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.event.EventKind;
import io.penstock.engine.book.OrderBook;
import io.penstock.engine.book.OrderStore;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.LatencyRecorder;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * One consumer of the ring: drains a batch, applies each event to its own books, and times one event in {@link
 * #SAMPLE}. Runs on a thread of its own until the end of the stream; its figures are read after that.
 */
public final class Lane implements Runnable {
    /** One event in so many has its book change timed. */
    public static final int SAMPLE = 64;

    private static final int LONGEST_BATCH = 256;

    private final RingReader reader;
    private final LongSupplier nanoClock;
    private final LatencyRecorder latency = new LatencyRecorder();
    private final OrderStore orders = new OrderStore();
    private final long[] outcomes = new long[OrderBook.Outcome.values().length];
    private OrderBook[] books = new OrderBook[1_024];
    private long events;
    private Throwable failure;

    /** @param nanoClock a steady clock in ns, for latencies only */
    public Lane(RingReader reader, LongSupplier nanoClock) {
        this.reader = reader;
        this.nanoClock = nanoClock;
    }

    @Override
    public void run() {
        try {
            drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            // Whatever ended this lane, the feed must not wait for it.
            reader.stop();
        }
    }

    /** Events drained. After the end. */
    public long events() {
        return events;
    }

    /** Order events with this outcome. After the end. */
    public long outcomes(OrderBook.Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** Books that are stale. After the end. */
    public long staleBooks() {
        return Arrays.stream(books)
                .filter(book -> book != null && book.isStale())
                .count();
    }

    /** Orders that still rest. After the end. */
    public int liveOrders() {
        return orders.live();
    }

    /** What ended the lane early; null when nothing did. After the end. */
    public Throwable failure() {
        return failure;
    }

    /** Latencies of this lane. After the end. */
    public LatencyRecorder latency() {
        return latency;
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
                if (!accept(reader.get(next))) {
                    return;
                }
            }
            reader.release(last);
        }
    }

    @HotPath
    private boolean accept(RingEvent event) {
        events++;
        if (event.kind() == EventKind.END) {
            return false;
        }
        if (events % SAMPLE == 0) {
            long start = nanoClock.getAsLong();
            apply(event);
            latency.record(Hop.BOOK, nanoClock.getAsLong() - start);
        } else {
            apply(event);
        }
        return true;
    }

    private void apply(RingEvent event) {
        int id = event.instrumentId();
        switch (event.kind()) {
            case ORDER_ADD -> count(books[id].add(event.orderId(), event.side(), event.price(), event.quantity()));
            case ORDER_REDUCE, ORDER_EXECUTE -> count(books[id].reduce(event.orderId(), event.quantity()));
            case ORDER_DELETE -> count(books[id].delete(event.orderId()));
            case ORDER_REPLACE ->
                count(books[id].replace(event.orderId(), event.newOrderId(), event.price(), event.quantity()));
            case DEFINITION -> define(event.definition(), event.bookStartsComplete());
            case GAP, BOOK_CLEAR -> reset(event, id);
            default -> {}
        }
    }

    private void count(OrderBook.Outcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    private void define(Instrument instrument, boolean startsComplete) {
        if (instrument.id() >= books.length) {
            books = Arrays.copyOf(books, Math.max(books.length * 2, instrument.id() + 1));
        }
        if (books[instrument.id()] == null) {
            books[instrument.id()] = new OrderBook(instrument, orders, startsComplete);
        } else {
            books[instrument.id()].redefine(instrument);
        }
    }

    private void reset(RingEvent event, int id) {
        for (int i = id == Instrument.ALL ? 0 : id; i < (id == Instrument.ALL ? books.length : id + 1); i++) {
            if (books[i] != null && event.kind() == EventKind.GAP) {
                books[i].markStale();
            } else if (books[i] != null) {
                books[i].clear();
            }
        }
    }
}
