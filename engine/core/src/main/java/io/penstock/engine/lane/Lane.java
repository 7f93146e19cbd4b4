package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.engine.book.LookAhead;
import io.penstock.engine.metrics.AllocationMeter;
import io.penstock.engine.metrics.MemoryUse;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One consumer of the ring: drains a batch, applies each event to the books it keeps, runs its strategies, and times the
 * events that the ring samples. Runs on a thread of its own until the end of the stream; its reports are read after that.
 */
public final class Lane implements Runnable {
    private static final int LONGEST_BATCH = 256;
    /** Of fewer events the misses would hardly overlap. */
    private static final int WORTH_LOOKING_AHEAD = 4;

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
    private Throwable failure;

    /**
     * @param number from 0
     * @param strategies that run here; without any, the lane keeps every book
     * @param nanoClock a steady clock in ns, for latencies only
     * @param timing hears of the events that the ring samples
     * @param allocation started and stopped by this lane
     */
    public Lane(
            int number,
            RingReader reader,
            List<NamedStrategy> strategies,
            LongSupplier nanoClock,
            EventTiming timing,
            AllocationMeter allocation) {
        this.number = number;
        this.reader = reader;
        this.dispatcher = new Dispatcher(strategies);
        this.nanoClock = nanoClock;
        this.timing = timing;
        this.timed = new TimedEvent(dispatcher);
        this.allocation = allocation;
    }

    @Override
    public void run() {
        try {
            dispatcher.start();
            allocation.start();
            drain();
        } catch (InterruptedException | RuntimeException | Error e) {
            // Nobody but a strategy interrupts a lane: it did not hear the whole stream, which must not pass for
            // success.
            failure = e;
        } finally {
            allocation.excuse(dispatcher.grownBytes() - grownAtWarm);
            allocation.stop();
            // Whatever ended this lane, the feed must not wait for it.
            reader.stop();
        }
        strategies = dispatcher.stop(number);
    }

    /** What it did. After the end. */
    public LaneReport report() {
        return dispatcher.report(number, events, failure);
    }

    /** What its strategies did, in their order. After the end. */
    public List<StrategyReport> strategies() {
        return strategies;
    }

    private void drain() throws InterruptedException {
        long next = 0;
        while (true) {
            long available = reader.await(next);
            if (available < next) {
                return;
            }
            long last = Math.min(available, next + LONGEST_BATCH - 1);
            batchFirst = next;
            batchLast = last;
            published = available;
            long expected = next;
            for (; next <= last; next++) {
                if (next == expected) {
                    expected = lookAhead(next, last);
                }
                RingEvent event = reader.get(next);
                accept(event, next);
                if (event.isEnd()) {
                    return;
                }
                if (++events == MemoryUse.WARM_UP_EVENTS) {
                    grownAtWarm = dispatcher.grownBytes();
                    allocation.warm();
                }
            }
            reader.release(last);
        }
    }

    /** @return the first event that was not looked at */
    private long lookAhead(long next, long last) {
        long end = Math.min(last + 1, next + LookAhead.CHANGES);
        if (end - next < WORTH_LOOKING_AHEAD) {
            return end;
        }
        for (long ahead = next; ahead < end; ahead++) {
            dispatcher.expect(reader.get(ahead));
        }
        dispatcher.readAhead();
        return end;
    }

    @HotPath
    private void accept(RingEvent event, long position) {
        if (event.isDefinition() || event.isAtWindow()) {
            acceptRare(event, position);
            return;
        }
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

    private void acceptTimed(RingEvent event, long position) {
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
        timed.placeInBatch = (int) (position - batchFirst);
        timed.batchLength = (int) (batchLast - batchFirst) + 1;
        timed.waiting = (int) (published - position) + 1;
        timing.timed(timed);
    }
}
