package io.penstock.engine.replay;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.feed.Feed;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.LatencyRecorder;
import io.penstock.engine.latency.Stamps;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.metrics.MemoryUse;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Moves groups into the ring until they end or it is told to stop: as fast as the machine goes, or each group when it
 * is due. Feed thread.
 */
public final class FeedPump {
    /** At full speed the decoding of one group in so many is timed. */
    public static final int DECODE_SAMPLE = 1_024;

    private static final int GROUPS_PER_POLL = 64;
    private static final int POLLS_PER_SAMPLE = DECODE_SAMPLE / GROUPS_PER_POLL;

    private final Groups source;
    private final RingWriter writer;
    private final LatencyRecorder latency;
    private final LongSupplier nanoClock;
    private final BooleanSupplier stopped;
    private final AllocationMeter allocation;
    private boolean timed = true;
    private long groupsToWarm = MemoryUse.WARM_UP_EVENTS;

    /**
     * Connects a source with the ring.
     *
     * @param latency of this thread; times {@link Hop#PACE} and {@link Hop#DECODE}
     * @param nanoClock a steady clock in ns, the ring's own
     * @param stopped asked between polls
     * @param allocation of this thread
     */
    public FeedPump(
            Groups source,
            RingWriter writer,
            LatencyRecorder latency,
            LongSupplier nanoClock,
            BooleanSupplier stopped,
            AllocationMeter allocation) {
        this.source = source;
        this.writer = writer;
        this.latency = latency;
        this.nanoClock = nanoClock;
        this.stopped = stopped;
        this.allocation = allocation;
    }

    /** Before it runs: at full speed nothing is timed, and no clock is read. */
    public void timeNothing() {
        timed = false;
    }

    /** Runs to the end. @throws IOException when the source cannot be read on; what came before stands */
    public void run(Pace pace, WaitProfile wait) throws IOException {
        if (pace.isPaced()) {
            run(new Pacer(pace, wait, nanoClock), wait);
            return;
        }
        allocation.start();
        try {
            runAtFullSpeed(new IdleWait(wait));
        } finally {
            allocation.stop();
        }
    }

    /** The same by a schedule of the caller's own, on the clock of this pump. */
    public void run(Pacing pacing, WaitProfile wait) throws IOException {
        allocation.start();
        try {
            runPaced(pacing, new IdleWait(wait));
        } finally {
            allocation.stop();
        }
    }

    private void runAtFullSpeed(IdleWait idle) throws IOException {
        int polls = 0;
        int groups = 0;
        while (groups != Feed.END && !stopped.getAsBoolean()) {
            boolean stamped = Stamps.BUILT_IN && timed;
            if (stamped) {
                writer.received(nanoClock.getAsLong());
            }
            if (stamped && ++polls % POLLS_PER_SAMPLE == 0) {
                groups = timedGroup();
            } else {
                groups = source.poll(writer, GROUPS_PER_POLL);
                writer.flush();
            }
            warm(groups);
            idle.after(groups);
        }
    }

    private void runPaced(Pacing pacing, IdleWait idle) throws IOException {
        int groups = 0;
        while (groups != Feed.END) {
            long nextNanos = source.nextNanos();
            writer.received(pacing.await(nextNanos, writer.position(), stopped));
            // Asked after the wait: a group that was not due yet is none of what was done so far.
            if (stopped.getAsBoolean()) {
                return;
            }
            groups = timedGroup();
            if (groups > 0 && nextNanos != Time.NONE) {
                latency.record(Hop.PACE, pacing.lateNs());
            }
            warm(groups);
            idle.after(groups);
        }
    }

    private void warm(int groups) {
        if (groupsToWarm > 0) {
            groupsToWarm -= groups;
            if (groupsToWarm <= 0) {
                allocation.warm();
            }
        }
    }

    /** One group; the time that it waited for free slots is not spent decoding. */
    @HotPath
    private int timedGroup() throws IOException {
        long waitedNs = writer.waitedNs();
        long start = nanoClock.getAsLong();
        writer.reading(start);
        int groups = source.poll(writer, 1);
        writer.flush();
        if (groups > 0) {
            latency.record(Hop.DECODE, nanoClock.getAsLong() - start - (writer.waitedNs() - waitedNs));
        }
        return groups;
    }
}
