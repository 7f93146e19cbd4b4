package io.penstock.perf.throughput;

import io.penstock.api.feed.Feed;
import io.penstock.engine.RunSettings;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.replay.FeedPump;
import io.penstock.engine.replay.Groups;
import io.penstock.engine.replay.Pace;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.thread.PinnedThreads;
import java.io.IOException;

/** {@link Stage#DECODE_RING}: the feed through the ring to one thread that sums what it reads. */
final class ThroughRing implements Pass {
    private final MemoryFeed memory;
    private final RunSettings settings;

    ThroughRing(MemoryFeed memory, RunSettings settings) {
        this.memory = memory;
        this.settings = settings;
    }

    @Override
    public Outcome run() throws IOException {
        EventRing ring = new EventRing(
                settings.ringSlots(),
                settings.waitProfile(),
                settings.sampleEvery(),
                instrument -> true,
                SteadyClock::nanos);
        Feed feed = memory.open();
        FeedPump pump = new FeedPump(
                Groups.of(feed),
                ring.writer(),
                new LatencyBoard(1).feed(),
                SteadyClock::nanos,
                () -> false,
                new AllocationMeter());
        SummingReader reader = new SummingReader(ring.newReader());
        PinnedThreads pinned = new PinnedThreads(settings.pins(), warning -> {});
        Thread thread = pinned.newLane(0, reader);
        long start = SteadyClock.nanos();
        thread.start();
        try (PinnedThreads.PinnedFeed feedCore = pinned.pinFeed()) {
            pump.run(new Pace(Speed.MAX), settings.waitProfile());
        } finally {
            ring.writer().end();
            join(thread);
        }
        return new Outcome(feed.tally().offered(), SteadyClock.nanos() - start, reader.checksum());
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
