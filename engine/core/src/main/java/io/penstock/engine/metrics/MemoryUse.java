package io.penstock.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/** What a run takes from the heap: bytes by thread, and the collector's work meanwhile. */
public final class MemoryUse {
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
        long sum = feed.bytes();
        for (AllocationMeter lane : lanes) {
            if (sum == AllocationMeter.UNKNOWN || lane.bytes() == AllocationMeter.UNKNOWN) {
                return AllocationMeter.UNKNOWN;
            }
            sum += lane.bytes();
        }
        return sum;
    }

    /**
     * Bytes of all threads for each event; NaN when unknown or without an event.
     *
     * @param events of the run
     */
    public double bytesPerEvent(long events) {
        return bytes() == AllocationMeter.UNKNOWN || events == 0 ? Double.NaN : (double) bytes() / events;
    }
}
