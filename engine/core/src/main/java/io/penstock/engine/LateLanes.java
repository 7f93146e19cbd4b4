package io.penstock.engine;

import io.penstock.engine.lane.EventTiming;
import io.penstock.engine.lane.Isolation;
import io.penstock.engine.lane.Lane;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.thread.PinnedThreads;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts lanes while a stream goes on, and waits for them when it ends. Any thread. */
final class LateLanes {
    /** Asks whoever is to be relieved to go. */
    @FunctionalInterface
    interface HandOver {
        /** Nobody is relieved. */
        HandOver NONE = read -> read;

        /** {@code read} is the last event that the new lane knows of. @return the last that the old one hears, not before it */
        long after(long read) throws IOException;
    }

    /** Hears of a lane that is about to hear its first event. Its thread. */
    @FunctionalInterface
    interface Entered {
        void at(Lane lane, long position);
    }

    /** What a strategy does once, such as to read a file, may take this long. */
    private static final long LONGEST_START_S = 10;

    private final Past past;
    private final EventRing ring;
    private final LatencyBoard latency;
    private final PinnedThreads pinned;
    private final Isolation isolation;
    private final Waiting waiting;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private Consumer<Lane> watch = lane -> {};
    private int next;
    private volatile boolean ended;

    /** @param lanes that are there from the first event */
    LateLanes(
            int lanes,
            Past past,
            EventRing ring,
            LatencyBoard latency,
            PinnedThreads pinned,
            Isolation isolation,
            Waiting waiting) {
        this.past = past;
        this.ring = ring;
        this.latency = latency;
        this.pinned = pinned;
        this.isolation = isolation;
        this.waiting = waiting;
        this.next = lanes;
    }

    /** Before the stream begins: who is told of each lane that comes to hear it. */
    synchronized void watchedBy(Consumer<Lane> watcher) {
        watch = watcher;
    }

    /**
     * Starts a lane with one strategy, and waits until it hears the stream.
     *
     * @throws IOException saying why it does not; nothing of it is left then
     */
    void start(NamedStrategy strategy, HandOver handOver, Entered entered) throws IOException {
        if (ended) {
            throw new IOException("the stream has ended");
        }
        int number = next++;
        RingReader reader = ring.newLateReader();
        Lane lane = new Lane(
                number,
                reader,
                List.of(strategy),
                SteadyClock::nanos,
                EventTiming.into(latency.addLane()),
                new AllocationMeter(),
                isolation);
        Rereading reading = past.open(lane::prepare);
        CompletableFuture<Void> starts = new CompletableFuture<>();
        CompletableFuture<Void> hears = new CompletableFuture<>();
        pinned.newLane(number, () -> {
                    waiting.joined();
                    if (enters(lane, reader, reading, handOver, entered, starts, hears)) {
                        lane.run();
                    }
                    waiting.left();
                })
                .start();
        await(starts, LONGEST_START_S);
        await(hears, Long.MAX_VALUE);
    }

    /** A lane that is there from the first event: it too leaves its core to others when it ends. */
    Runnable counted(Lane lane) {
        return () -> {
            lane.run();
            waiting.left();
        };
    }

    /** Those that came to hear the stream, in their order. After {@link #end}. */
    List<Lane> lanes() {
        return lanes;
    }

    /** What lanes did, and after them those that came to hear the stream. After the end. */
    List<LaneReport> reportsAfter(List<Lane> fromTheStart) {
        return Stream.concat(fromTheStart.stream(), lanes.stream())
                .map(Lane::report)
                .toList();
    }

    /** What strategies did, and after them those that were added. After the end. */
    List<StrategyReport> strategiesAfter(List<StrategyReport> fromTheStart) {
        return Stream.concat(fromTheStart.stream(), lanes.stream().flatMap(lane -> lane.strategies().stream()))
                .toList();
    }

    /** The stream is about to end: no lane comes to hear it any more, and one that is still catching up gives up. */
    synchronized void end() {
        ended = true;
    }

    /** Thread of the lane. @return whether it is to run */
    private boolean enters(
            Lane lane,
            RingReader reader,
            Rereading sourcesAgain,
            HandOver handOver,
            Entered entered,
            CompletableFuture<Void> starts,
            CompletableFuture<Void> hears) {
        try (Rereading reading = sourcesAgain) {
            lane.startLate();
            starts.complete(null);
            Optional<Throwable> failure = lane.failure(0);
            if (failure.isPresent()) {
                throw new IOException("its onStart threw " + failure.get(), failure.get());
            }
            long read = reading.catchUp(reader, () -> ended);
            long last = handOver.after(read);
            while (read < last) {
                reader.await(++read);
                lane.prepare(reader.get(read));
            }
            lane.enterAt(last + 1);
            register(lane, last + 1, entered);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            // The ring waits for nobody who does not come.
            reader.stop();
            hears.completeExceptionally(e);
            return false;
        }
        hears.complete(null);
        return true;
    }

    private synchronized void register(Lane lane, long position, Entered entered) throws IOException {
        if (ended) {
            throw new IOException("the stream has ended");
        }
        lanes.add(lane);
        watch.accept(lane);
        entered.at(lane, position);
    }

    private static void await(CompletableFuture<Void> step, long seconds) throws IOException {
        try {
            step.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            String why = e.getCause().getMessage();
            throw new IOException(why == null ? e.getCause().toString() : why, e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("its onStart has not returned for " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it was catching up", e);
        }
    }
}
