package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.engine.lane.Lane;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.source.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Replays one recording through the ring to its lanes, in the caller's thread; the lanes have their own. */
public final class Engine {
    private static final int RING_SLOTS = 1 << 14;
    private static final int GROUPS_PER_POLL = 64;

    private final int lanes;
    private final LongSupplier nanoClock;
    private final Consumer<String> warnings;
    private volatile boolean stopping;

    /**
     * @param lanes 1 to 64
     * @param nanoClock a steady clock in ns, for latencies and throughput only
     * @param warnings told what the user should know, once each
     */
    public Engine(int lanes, LongSupplier nanoClock, Consumer<String> warnings) {
        if (lanes < 1 || lanes > 64) {
            throw new IllegalArgumentException("lanes=" + lanes + ": must be in 1..64");
        }
        this.lanes = lanes;
        this.nanoClock = nanoClock;
        this.warnings = warnings;
    }

    /** Any thread. Ends a replay in order: what was read so far is reported. */
    public void stop() {
        stopping = true;
    }

    /** Reads a recording to its end. @throws IOException when it cannot be read or is of no known format */
    public RunReport replay(Path path, Optional<LocalDate> date) throws IOException {
        try (Recording recording = Recording.open(path)) {
            FeedProvider provider = recognise(recording);
            EventRing ring = new EventRing(RING_SLOTS);
            List<Lane> running = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                Lane lane = new Lane(ring.newReader(), nanoClock);
                running.add(lane);
                threads.add(new Thread(lane, "lane-" + i));
            }
            try (Feed feed = provider.open(recording, new Directory(date, warnings))) {
                threads.forEach(Thread::start);
                long start = nanoClock.getAsLong();
                pump(feed, ring.writer(), threads);
                long elapsedNs = nanoClock.getAsLong() - start;
                return new RunReport(
                        path.toString(),
                        provider.scheme(),
                        feed.tally(),
                        ring.writer().eventsByKind(),
                        elapsedNs,
                        List.copyOf(running));
            }
        }
    }

    private void pump(Feed feed, RingWriter writer, List<Thread> threads) throws IOException {
        try {
            while (!stopping && feed.poll(writer, GROUPS_PER_POLL) != Feed.END) {
                writer.flush();
            }
        } finally {
            // Also after a read error: the lanes end with what was delivered, and no thread outlives the replay.
            writer.end();
            threads.forEach(Engine::join);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static FeedProvider recognise(Recording recording) throws IOException {
        List<String> known = new ArrayList<>();
        for (FeedProvider provider : ServiceLoader.load(FeedProvider.class)) {
            if (provider.recognises(recording.fileName(), recording.head())) {
                return provider;
            }
            known.add(provider.scheme());
        }
        throw new IOException(recording.name() + ": not of a known format (" + String.join(", ", known) + ")");
    }

    /** Hands out dense instrument ids in the order of first appearance. Feed thread. */
    private static final class Directory implements FeedContext {
        private final Map<String, Integer> ids = new HashMap<>();
        private final Optional<LocalDate> date;
        private final Consumer<String> warnings;

        Directory(Optional<LocalDate> date, Consumer<String> warnings) {
            this.date = date;
            this.warnings = warnings;
        }

        @Override
        public Parameters parameters() {
            return Parameters.of(List.of(), Map.of());
        }

        @Override
        public int instrumentId(String venue, String symbol) {
            return ids.computeIfAbsent(venue + " " + symbol, key -> ids.size());
        }

        @Override
        public Optional<LocalDate> date() {
            return date;
        }

        @Override
        public void warn(String message) {
            warnings.accept(message);
        }
    }
}
