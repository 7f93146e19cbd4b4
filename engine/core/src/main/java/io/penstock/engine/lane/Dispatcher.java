package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.engine.ring.RingEvent;
import java.util.List;

/**
 * What a lane does with an event: timers that are due before it, the book that it changes, the callbacks that it causes.
 * No thread and no clock: the same events cause the same callbacks, whoever calls. Lane thread.
 */
final class Dispatcher {
    private final LaneState state = new LaneState();
    private final List<StrategyRunner> runners;
    private final LaneBooks books;
    private final Delivery delivery;

    Dispatcher(List<NamedStrategy> strategies) {
        runners = strategies.stream()
                .map(named -> new StrategyRunner(named, state))
                .toList();
        books = new LaneBooks(state, runners);
        delivery = new Delivery(state, runners);
    }

    void start() {
        runners.forEach(StrategyRunner::start);
    }

    /** Before an event: stream time moves to it, and timers fire on the way. */
    @HotPath
    void advance(RingEvent event, long position) {
        long streamNanos = event.streamNanos();
        if (streamNanos >= state.earliestTimer && streamNanos != Time.NONE) {
            fireTimers(streamNanos);
        }
        state.now = streamNanos;
        state.position = position;
    }

    /** Changes the book. */
    @HotPath
    void apply(RingEvent event) {
        books.apply(event);
    }

    /** Tells the strategies. */
    @HotPath
    void deliver(RingEvent event) {
        delivery.deliver(event);
    }

    List<StrategyReport> stop(int lane) {
        return runners.stream().map(runner -> runner.stop(lane)).toList();
    }

    LaneReport report(int lane, long events, Throwable failure) {
        return books.report(lane, events, delivery.unpricedTrades(), failure);
    }

    private void fireTimers(long streamNanos) {
        long before = state.now;
        long earliest = Time.NONE;
        for (StrategyRunner runner : runners) {
            state.now = before;
            earliest = Math.min(earliest, runner.advance(streamNanos));
        }
        state.earliestTimer = earliest;
    }
}
