package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.LatencyRecorder;

/** Hears of each event that a lane has timed. Lane thread: what it takes is taken from the events that follow. */
@FunctionalInterface
public interface EventTiming {
    /** An event is done with. */
    @HotPath
    void timed(TimedEvent event);

    /** Records the hops of a run. */
    static EventTiming into(LatencyRecorder latency) {
        return event -> {
            latency.record(Hop.QUEUE, event.takenNanos - event.publishedNanos);
            latency.record(Hop.BOOK, event.appliedNanos - event.takenNanos);
            latency.record(Hop.STRATEGY, event.deliveredNanos - event.appliedNanos);
            latency.record(Hop.TOTAL, event.deliveredNanos - event.dueNanos);
        };
    }
}
