package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.engine.lane.EventTiming;
import io.penstock.engine.lane.TimedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is kept of the events of one lane. Its thread writes; others read after the run. */
final class LaneTimings implements EventTiming {
    /** After a hop this long the kernel's counters are read: what that takes is little beside it. */
    private static final long STALL_NS = 200_000;

    private static final int MOST_STALLS = 4_096;

    private final MeasuredTime measured;
    private final HopHistograms[] intervals;
    private final long intervalNs;
    private final SlowEvents slow;
    private final long[] stalls = new long[MOST_STALLS * 4];
    private ThreadCounters counters;
    private long faults;
    private long preemptedNs;
    private int stallCount;
    private int interval;
    private long intervalEndNanos = Long.MIN_VALUE;
    private long laneFreeNanos;
    private long events;
    private long skipped;

    /** For so many intervals of measured time, the last of which takes what comes later. */
    LaneTimings(int lane, MeasuredTime measured, int intervals, long intervalNs) {
        this.measured = measured;
        this.intervalNs = intervalNs;
        this.slow = new SlowEvents(lane);
        this.intervals = new HopHistograms[intervals];
        for (int i = 0; i < intervals; i++) {
            this.intervals[i] = new HopHistograms();
        }
    }

    @Override
    @HotPath
    public void timed(TimedEvent event) {
        long due = event.dueNanos();
        if (!measured.has(due) || event.instrumentId() == Instrument.ALL) {
            skipped++;
        } else {
            if (due >= intervalEndNanos) {
                advance(due);
            }
            events++;
            intervals[interval].record(event);
            slow.see(event, laneFreeNanos);
            long busy = event.deliveredNanos() - Math.max(event.publishedNanos(), laneFreeNanos);
            if (busy >= STALL_NS) {
                stalled(event.deliveredNanos(), busy);
            }
        }
        laneFreeNanos = event.deliveredNanos();
    }

    /** After the run: closes what the lane's thread had opened. */
    void end() throws IOException {
        if (counters != null) {
            counters.close();
        }
    }

    /** Measured events. */
    long events() {
        return events;
    }

    /** Events that were timed and are not measured. */
    long skipped() {
        return skipped;
    }

    HopHistograms interval(int number) {
        return intervals[number];
    }

    int intervals() {
        return intervals.length;
    }

    List<SlowEvent> slowest() {
        return slow.events();
    }

    List<Stall> stalls() {
        List<Stall> list = new ArrayList<>();
        for (int i = 0; i < stallCount; i++) {
            list.add(new Stall(stalls[4 * i], stalls[4 * i + 1], stalls[4 * i + 2], stalls[4 * i + 3]));
        }
        return list;
    }

    private void advance(long due) {
        if (counters == null) {
            counters = new ThreadCounters();
            readCounters();
        }
        long since = due - measured.fromNanos();
        interval = (int) Math.min(Math.max(0, since / intervalNs), intervals.length - 1);
        intervalEndNanos =
                interval == intervals.length - 1 ? Long.MAX_VALUE : measured.fromNanos() + (interval + 1) * intervalNs;
    }

    private void stalled(long nanos, long lengthNs) {
        if (stallCount == MOST_STALLS) {
            return;
        }
        long faultsBefore = faults;
        long preemptedBefore = preemptedNs;
        readCounters();
        int at = 4 * stallCount++;
        stalls[at] = nanos;
        stalls[at + 1] = lengthNs;
        stalls[at + 2] = faults == ThreadCounters.UNKNOWN ? faults : faults - faultsBefore;
        stalls[at + 3] = preemptedNs == ThreadCounters.UNKNOWN ? preemptedNs : preemptedNs - preemptedBefore;
    }

    private void readCounters() {
        counters.read();
        faults = counters.faults();
        preemptedNs = counters.preemptedNs();
    }
}
