package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instruments;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.EventKind;
import io.penstock.engine.book.LookAhead;
import io.penstock.engine.order.Intents;
import io.penstock.engine.ring.RingEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a lane does with an event: timers that are due before it, the book that it changes, the callbacks that it causes.
 * No thread and no clock: the same events cause the same callbacks, whoever calls. For each event {@link #advance}, {@link
 * #apply} and {@link #deliver}, in this order. One thread.
 */
public final class Dispatcher {
    private final LaneState state = new LaneState();
    private final List<StrategyRunner> runners;
    private final LaneBooks books;
    private final Delivery delivery;
    private final LaneBars bars;
    private final WindowOpening opening;

    /** @param strategies in the order in which they are to be called; without any, every book is kept */
    public Dispatcher(List<NamedStrategy> strategies) {
        runners = strategies.stream()
                .map(named -> new StrategyRunner(named, state))
                .toList();
        bars = new LaneBars(state);
        LaneComposites composites = new LaneComposites();
        books = new LaneBooks(state, runners, bars, composites);
        delivery = new Delivery(state, runners, bars, composites);
        opening = new WindowOpening(state, delivery);
    }

    /** Starts the strategies. Before the first event. */
    public void start() {
        runners.forEach(StrategyRunner::start);
    }

    /** Stream time moves to that of the event at a place in the stream, and timers fire on the way. */
    @HotPath
    public void advance(long streamNanos, long position) {
        if (streamNanos >= state.earliestTimer && streamNanos != Time.NONE) {
            fireTimers(streamNanos);
        }
        state.now = streamNanos;
        state.position = position;
    }

    /**
     * Takes an event that lies before the window that is played, in place of the other steps: the book changes, and no
     * strategy is called. For them the stream begins with the window: stream time does not move before, timers do not fire.
     */
    public void prepare(RingEvent event) {
        if (event.kind() == EventKind.END) {
            delivery.deliver(event);
            return;
        }
        books.apply(event);
        opening.keep(event);
    }

    /**
     * The window begins with the event to which stream time has just moved: tells the strategies first which instruments
     * there are and in what states, as they were last told before it.
     */
    public void enterWindow() {
        opening.handOver();
    }

    /** An event is soon to be applied: up to {@link LookAhead#CHANGES} of them, then {@link #readAhead}. */
    @HotPath
    public void expect(RingEvent event) {
        books.expect(event);
    }

    /** Reads what the expected events will need, so that their cache misses overlap. */
    @HotPath
    public void readAhead() {
        books.readAhead();
    }

    /** Changes the book, after telling of the bars that are over by then. */
    @HotPath
    public void apply(RingEvent event) {
        long nanos = LaneBars.nanosOf(event);
        if (nanos >= state.nextBarEnd) {
            bars.closeUntil(nanos);
        }
        books.apply(event);
    }

    /** Tells the strategies. */
    @HotPath
    public void deliver(RingEvent event) {
        delivery.deliver(event);
    }

    /** Bytes that the tables of the books took to become larger, so far. */
    public long grownBytes() {
        return books.grownBytes();
    }

    /** Stops the strategies. After the last event. @return what they did, in their order */
    public List<StrategyReport> stop(int lane) {
        return runners.stream().map(runner -> runner.stop(lane)).toList();
    }

    /** What this lane did. {@code failure} ended it early; null when nothing did. */
    public LaneReport report(int lane, long events, Throwable failure) {
        return books.report(lane, events, delivery.unpricedTrades(), failure);
    }

    /** Stream time. {@link Time#NONE} before the first. */
    public long now() {
        return state.now;
    }

    /** The instruments shown so far. */
    public Instruments instruments() {
        return state.instruments;
    }

    /** A book that is kept here. @throws IllegalArgumentException when no strategy follows the instrument */
    public Book book(int instrumentId) {
        return state.required(instrumentId).book;
    }

    /** A book that is kept here, or null; also of an instrument that was never shown. */
    Book bookOrNull(int instrumentId) {
        return state.follows(instrumentId) ? state.of(instrumentId).book : null;
    }

    /** Lets a venue answer the orders of a strategy from now on. {@code strategy} is its place among those given. */
    public OrderDesk answer(int strategy) {
        return runners.get(strategy).answer();
    }

    /** What a strategy has sent so far, where its intents are kept. {@code strategy} is its place among those given. */
    public Optional<Intents> intents(int strategy) {
        return runners.get(strategy).orders().intents();
    }

    /** What put a strategy into quarantine. {@code strategy} is its place among those given. */
    public Optional<Throwable> failure(int strategy) {
        return runners.get(strategy).failure();
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
