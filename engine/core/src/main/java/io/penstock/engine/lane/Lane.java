package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.metrics.MemoryUse;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * One consumer of the ring: drains a batch, applies each event to the books it keeps, runs its strategies, and times the
 * events that the ring samples. Runs on a thread of its own until the end of the stream; its reports are read after that.
 */
public final class Lane implements Runnable {
    private static final int LONGEST_BATCH = 256;

    private final int number;
    private final RingReader reader;
    private final Dispatcher dispatcher;
    private final LongSupplier nanoClock;
    private final EventTiming timing;
    private final TimedEvent timed;
    private final AllocationMeter allocation;
    private List<StrategyReport> strategies = List.of();
    private long events;
    private long grownAtWarm;
    private long batchFirst;
    private long batchLast;
    private long published;
    private final LaneRequests requests = new LaneRequests();
    private boolean betweenGroups = true;
    private boolean isLate;
    /** The event that is being handled, or waited for. */
    private long next;

    private long nextMeasured = 128;
    private long dice;
    private boolean atEnd;
    private boolean successor;
    private volatile boolean interrupted;
    private Throwable failure;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param number from 0
     * @param strategies that run here; without any, the lane keeps every book
     * @param nanoClock a steady clock in ns, for latencies only
     * @param timing hears of the events that the ring samples
     * @param allocation started and stopped by this lane
     * @param isolation what is done about strategies that fail
     */
    public Lane(
            int number,
            RingReader reader,
            List<NamedStrategy> strategies,
            LongSupplier nanoClock,
            EventTiming timing,
            AllocationMeter allocation,
            Isolation isolation) {
        this.number = number;
        this.reader = reader;
        this.dispatcher = new Dispatcher(strategies, isolation, nanoClock);
        this.nanoClock = nanoClock;
        this.timing = timing;
        this.timed = new TimedEvent(dispatcher);
        this.allocation = allocation;
    }

    /** Runs to the end; called once more, by a successor's thread, for each thread that was abandoned. */
    @Override
    public void run() {
        try {
            if (dispatcher.isStopping()) {
                dispatcher.resume(null, number);
            } else {
                stream();
            }
            strategies = dispatcher.stop(number);
        } catch (Abandoned e) {
            // A successor has the lane: this thread may touch nothing of it any more.
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        ended.countDown();
    }

    /** Starts its strategies in the middle of the stream; before {@link #run} and in its thread. Then {@link #prepare}. */
    public void startLate() {
        isLate = true;
        dispatcher.start();
    }

    /** Takes an event that lies before the one at which it enters: the books change, and its strategies hear nothing. */
    public void prepare(RingEvent event) {
        dispatcher.prepare(event);
    }

    /** Where {@link #run} is to begin: at the first event of a group that its reader still has. */
    public void enterAt(long position) {
        next = position;
    }

    /** What put one of its strategies into quarantine. */
    public Optional<Throwable> failure(int strategy) {
        return dispatcher.failure(strategy);
    }

    /**
     * Any thread. One of its strategies hears nothing until it is resumed; its books are kept, and its timers wait.
     *
     * @return the position of the last event before that; fails when the lane ends first
     */
    public Future<Long> pause(int strategy) {
        return ask(-1, () -> dispatcher.pause(strategy));
    }

    /** Any thread. One of its strategies goes on with the next group; as {@link #pause}. */
    public Future<Long> resume(int strategy) {
        return ask(-1, () -> dispatcher.resume(strategy));
    }

    /**
     * Any thread. Stops one of its strategies for good, and lets go of it; the lane ends with the last one. As {@link #pause}.
     *
     * @param after position of an event that it is still to hear, or -1
     */
    public Future<Long> remove(int strategy, long after) {
        return ask(after, () -> dispatcher.remove(strategy, number, next));
    }

    /** From 0. */
    public int number() {
        return number;
    }

    /** Waits until it has ended, in whatever thread. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
        dispatcher.owner().join();
    }

    /** What it did. After the end. */
    public LaneReport report() {
        return dispatcher.report(number, events, failure);
    }

    /** What its strategies did, in their order. After the end. */
    public List<StrategyReport> strategies() {
        return strategies;
    }

    /** Any thread. Whether a strategy interrupted its thread, which has no effect. */
    boolean wasInterrupted() {
        return interrupted;
    }

    /** Watchdog thread. What a lane was seen at: the same after a while when a callback does not return. */
    LaneWatch watch() {
        return new LaneWatch(this, number, dispatcher, reader);
    }

    /** Watchdog thread, after a callback's thread was abandoned: the next thread that runs this lane is to go on there. */
    void succeed() {
        successor = true;
    }

    private void stream() {
        try {
            begin();
            while (!atEnd) {
                drain();
            }
        } catch (Abandoned e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        allocation.excuse(dispatcher.grownBytes() - grownAtWarm);
        allocation.stop();
        // Whatever ended this lane, the feed must not wait for it.
        reader.stop();
        requests.close();
    }

    private Future<Long> ask(long after, Runnable action) {
        Future<Long> done = requests.ask(after, action);
        reader.wake();
        return done;
    }

    private void begin() {
        boolean starting = dispatcher.isStarting() || (isLate && !successor);
        if (isLate && !successor) {
            enter();
        } else if (!successor) {
            dispatcher.start();
        } else if (starting) {
            dispatcher.resume(null, number);
        } else {
            RingEvent event = reader.get(next);
            allocation.goOn(dispatcher.owner());
            dispatcher.resume(event, number);
            dispatcher.endMeasuring();
            done(event);
            betweenGroups = event.endOfGroup();
            // Nothing more may come before the feed has these slots back: where it waits for the lanes after each
            // group.
            reader.release(next - 1);
        }
        if (starting) {
            allocation.start();
        }
    }

    /** What a window's beginning is to others: the strategies are told what there is, then of the next event. */
    private void enter() {
        long available = -1;
        while (available < next && !reader.isStopped()) {
            available = await();
        }
        if (available >= next && !reader.get(next).isAtWindow()) {
            dispatcher.advance(reader.get(next).streamNanos(), next);
            dispatcher.enterWindow();
        }
    }

    private void drain() {
        if (betweenGroups && !requests.isEmpty()) {
            requests.serve(next - 1);
            if (dispatcher.isDeserted()) {
                atEnd = true;
                return;
            }
        }
        long available = await();
        if (available < next) {
            atEnd = reader.isStopped();
            return;
        }
        long last = Math.min(available, next + LONGEST_BATCH - 1);
        batchFirst = next;
        batchLast = last;
        published = available;
        while (next <= last && !atEnd) {
            RingEvent event = reader.get(next);
            accept(event, next);
            done(event);
        }
        betweenGroups = reader.get(next - 1).endOfGroup();
        reader.release(next - 1);
    }

    /** An interrupt can only come from a strategy, and is no reason for the others not to hear the rest. */
    private long await() {
        while (true) {
            try {
                return reader.await(next);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @HotPath
    private void done(RingEvent event) {
        next++;
        if (event.isEnd()) {
            atEnd = true;
        } else if (++events == MemoryUse.WARM_UP_EVENTS) {
            grownAtWarm = dispatcher.grownBytes();
            allocation.warm();
        }
    }

    @HotPath
    private void accept(RingEvent event, long position) {
        if (event.isDefinition() || event.isAtWindow()) {
            acceptRare(event, position);
            return;
        }
        if (position >= nextMeasured) {
            acceptMeasured(event, position);
        } else {
            acceptUsual(event, position);
        }
    }

    @HotPath
    private void acceptUsual(RingEvent event, long position) {
        dispatcher.advance(event.streamNanos(), position);
        if (reader.isSampled(position)) {
            acceptTimed(event, position);
        } else {
            dispatcher.apply(event);
            dispatcher.deliver(event);
        }
    }

    /** An instrument, or what strategies are told when a window begins, is kept for long: what it takes is growth. */
    private void acceptRare(RingEvent event, long position) {
        if (event.isBeforeWindow()) {
            dispatcher.prepare(event);
            return;
        }
        long before = allocation.now();
        dispatcher.advance(event.streamNanos(), position);
        if (event.isAtWindow()) {
            dispatcher.enterWindow();
        }
        dispatcher.apply(event);
        dispatcher.deliver(event);
        allocation.excuse(allocation.now() - before);
    }

    /** An event in some 256, at uneven distances: what strategies do may come at even ones. */
    private void acceptMeasured(RingEvent event, long position) {
        dice = dice * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        nextMeasured = position + 128 + (dice >>> 56);
        dispatcher.beginMeasuring();
        acceptUsual(event, position);
        dispatcher.endMeasuring();
    }

    private void acceptTimed(RingEvent event, long position) {
        long sent = dispatcher.sent();
        long start = nanoClock.getAsLong();
        dispatcher.apply(event);
        long applied = nanoClock.getAsLong();
        dispatcher.deliver(event);
        long delivered = nanoClock.getAsLong();
        timed.position = position;
        timed.instrumentId = event.instrumentId();
        timed.dueNanos = reader.receivedNanos(position);
        timed.readNanos = reader.readNanos(position);
        timed.publishedNanos = reader.publishedNanos(position);
        timed.takenNanos = start;
        timed.appliedNanos = applied;
        timed.deliveredNanos = delivered;
        timed.ordersSent = (int) (dispatcher.sent() - sent);
        timed.placeInBatch = (int) (position - batchFirst);
        timed.batchLength = (int) (batchLast - batchFirst) + 1;
        timed.waiting = (int) (published - position) + 1;
        timing.timed(timed);
    }
}
