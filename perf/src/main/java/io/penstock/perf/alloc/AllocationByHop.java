package io.penstock.perf.alloc;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.WaitProfile;
import io.penstock.perf.CoreThread;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads a recording hop by hop, each time with one more of them, and tells what the last one added. Counted by the JVM
 * for the thread that allocates, over the later half of the messages; the passes before the counted one warm up the
 * compiler. One thread, and that of the ring's reader.
 */
public final class AllocationByHop {
    private static final int PASSES = 3;
    private static final int GROUPS_PER_POLL = 64;
    private static final int RING_SLOTS = 1 << 14;
    private static final int SAMPLE_EVERY = 64;

    private final Plugins plugins = Plugins.load(AllocationByHop.class.getClassLoader());
    private final MemoryFeed memory;
    private final List<String> strategies;
    private final long messages;

    /**
     * Reads the recording once.
     *
     * @param strategies as of {@code --strategy}, each measured by itself
     * @throws IllegalArgumentException when one is unknown or cannot be as it is asked for
     */
    public AllocationByHop(MemoryRecording recording, List<String> strategies) throws IOException {
        this.memory = new MemoryFeed(recording);
        this.strategies = strategies;
        strategies.forEach(this::create);
        this.messages = count();
    }

    /** The hops in the order of an event's way. @throws IOException when the recording cannot be read */
    public List<HopBytes> measure() throws IOException {
        List<HopBytes> hops = new ArrayList<>();
        HopBytes decode = null;
        HopBytes[] ring = null;
        HopBytes books = null;
        for (int pass = 0; pass < PASSES; pass++) {
            decode = read("decode", new GroupWriter(event -> {}), () -> 0, () -> {});
            ring = throughRing();
            books = dispatch(List.of());
        }
        hops.add(decode);
        hops.add(ring[0].minus("publish", decode));
        hops.add(ring[1]);
        hops.add(books.minus("book", decode));
        for (String strategy : strategies) {
            HopBytes all = null;
            for (int pass = 0; pass < PASSES; pass++) {
                all = dispatch(List.of(create(strategy)));
            }
            hops.add(all.minus("strategy " + strategy, books));
        }
        return hops;
    }

    /** Without strategies every book is kept and nobody is told. */
    private HopBytes dispatch(List<NamedStrategy> placed) throws IOException {
        Dispatching dispatching = new Dispatching(placed);
        return read("", new GroupWriter(dispatching::accept), dispatching.dispatcher::grownBytes, () -> {});
    }

    private static final class Dispatching {
        private final Dispatcher dispatcher;
        private long position;

        Dispatching(List<NamedStrategy> placed) {
            dispatcher = new Dispatcher(placed);
            dispatcher.start();
        }

        void accept(RingEvent event) {
            dispatcher.advance(event.streamNanos(), position++);
            dispatcher.apply(event);
            dispatcher.deliver(event);
        }
    }

    /** @return that of the writing thread, decoding included, and that of the reading one */
    private HopBytes[] throughRing() throws IOException {
        EventRing ring =
                new EventRing(RING_SLOTS, WaitProfile.QUIET, SAMPLE_EVERY, instrument -> true, SteadyClock::nanos);
        RingReading reading = new RingReading(ring.newReader(), messages);
        Thread thread = CoreThread.on(PinPlan.UNPINNED, "reader", reading, warning -> {});
        thread.start();
        HopBytes written;
        try {
            written = read("", ring.writer(), () -> 0, ring.writer()::flush);
        } finally {
            ring.writer().end();
            CoreThread.join(thread);
        }
        return new HopBytes[] {written, reading.bytes()};
    }

    private HopBytes read(String hop, EventWriter writer, LongSupplier grownBytes, Runnable afterPoll)
            throws IOException {
        LaterHalf half = new LaterHalf(messages, grownBytes);
        try (Feed feed = memory.open()) {
            while (feed.poll(writer, GROUPS_PER_POLL) != Feed.END) {
                afterPoll.run();
                half.done(feed.tally().offered());
            }
            return half.end(hop, feed.tally().offered());
        }
    }

    private long count() throws IOException {
        GroupWriter writer = new GroupWriter(event -> {});
        try (Feed feed = memory.open()) {
            while (feed.poll(writer, GROUPS_PER_POLL) != Feed.END) {
                // The tally counts.
            }
            return feed.tally().offered();
        }
    }

    private NamedStrategy create(String spec) {
        return plugins.create(PluginSpec.parse(spec));
    }
}
