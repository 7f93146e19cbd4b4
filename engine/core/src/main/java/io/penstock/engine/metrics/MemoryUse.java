package io.penstock.engine.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a run takes from the heap: bytes by thread, and the collector's work meanwhile. */
public final class MemoryUse {
    /** Events that a thread handles before what it allocates counts as steady. */
    public static final long WARM_UP_EVENTS = 1 << 18;

    private final AllocationMeter feed = new AllocationMeter();
    private final List<AllocationMeter> lanes = new ArrayList<>();
    private GcWork before = GcWork.sinceStart();
    private GcWork during = GcWork.NONE;

    /** For one feed thread and so many lanes; nothing is measured yet. */
    public MemoryUse(int lanes) {
        for (int i = 0; i < lanes; i++) {
            this.lanes.add(new AllocationMeter());
        }
    }

    /** To be started and stopped by the feed thread. */
    public AllocationMeter feed() {
        return feed;
    }

    /** How many lanes are measured: those that were there from the first event. */
    public int lanes() {
        return lanes.size();
    }

    /** To be started and stopped by the thread of a lane. */
    public AllocationMeter lane(int lane) {
        return lanes.get(lane);
    }

    /** Before the threads start: begins to count collections. */
    public void start() {
        before = GcWork.sinceStart();
    }

    /** After the threads have ended: ends counting collections. */
    public void stop() {
        during = GcWork.sinceStart().minus(before);
    }

    /** Collections between start and stop. */
    public GcWork gc() {
        return during;
    }

    /** Bytes of all threads, or {@link AllocationMeter#UNKNOWN} when one of them is unknown. */
    public long bytes() {
        return sum(AllocationMeter::bytes);
    }

    /**
     * Bytes that all threads allocate for each event after {@link #WARM_UP_EVENTS}, without tables that became larger; NaN
     * when unknown or without so many events.
     *
     * @param events of the run
     */
    public double bytesPerEvent(long events) {
        long steady = sum(AllocationMeter::steadyBytes);
        return steady == AllocationMeter.UNKNOWN || events <= WARM_UP_EVENTS
                ? Double.NaN
                : (double) steady / (events - WARM_UP_EVENTS);
    }

    private long sum(ToLongFunction<AllocationMeter> bytes) {
        long sum = bytes.applyAsLong(feed);
        for (AllocationMeter lane : lanes) {
            long more = bytes.applyAsLong(lane);
            if (sum == AllocationMeter.UNKNOWN || more == AllocationMeter.UNKNOWN) {
                return AllocationMeter.UNKNOWN;
            }
            sum += more;
        }
        return sum;
    }
}
