package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import io.penstock.engine.lane.TimedEvent;
import org.HdrHistogram.Histogram;

/** One histogram for each hop, of one lane and one interval of a run. One thread writes; others read after the run. */
final class HopHistograms {
    /** Longer latencies are recorded as this: a run is given up long before. */
    private static final long LONGEST_NS = 100_000_000_000L;

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram[] byHop = new Histogram[TimedHop.values().length];
    private final Histogram late = kept(TimedHop.LATE);
    private final Histogram decode = kept(TimedHop.DECODE);
    private final Histogram queue = kept(TimedHop.QUEUE);
    private final Histogram book = kept(TimedHop.BOOK);
    private final Histogram strategy = kept(TimedHop.STRATEGY);
    private final Histogram service = kept(TimedHop.SERVICE);
    private final Histogram toDecode = kept(TimedHop.TO_DECODE);
    private final Histogram toQueue = kept(TimedHop.TO_QUEUE);
    private final Histogram toBook = kept(TimedHop.TO_BOOK);
    private final Histogram total = kept(TimedHop.TOTAL);
    private final Histogram order = kept(TimedHop.ORDER);

    /** Empty, of the shape in which latencies are kept. */
    static Histogram empty() {
        return new Histogram(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    }

    @HotPath
    void record(TimedEvent event) {
        long due = event.dueNanos();
        long read = event.readNanos();
        long published = event.publishedNanos();
        long taken = event.takenNanos();
        long applied = event.appliedNanos();
        long delivered = event.deliveredNanos();
        add(late, read - due);
        add(decode, published - read);
        add(queue, taken - published);
        add(book, applied - taken);
        add(strategy, delivered - applied);
        add(service, delivered - read);
        add(toDecode, published - due);
        add(toQueue, taken - due);
        add(toBook, applied - due);
        add(total, delivered - due);
        if (event.ordersSent() > 0) {
            add(order, delivered - due);
        }
    }

    Histogram of(TimedHop hop) {
        return byHop[hop.ordinal()];
    }

    private static void add(Histogram histogram, long ns) {
        histogram.recordValue(Math.min(Math.max(ns, 0), LONGEST_NS));
    }

    private Histogram kept(TimedHop hop) {
        Histogram histogram = empty();
        byHop[hop.ordinal()] = histogram;
        return histogram;
    }
}
