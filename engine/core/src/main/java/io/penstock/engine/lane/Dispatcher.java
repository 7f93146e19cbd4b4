package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instruments;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.EventKind;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.order.Intents;
import io.penstock.engine.ring.RingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

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
    private final List<Presence> presences;
    private final List<StrategyReport> reports = new ArrayList<>();
    /** Place of the strategy that is being started, or whose timers are fired. */
    private int turn;

    private long timersUntil;
    private long timersBefore;
    private long timersPosition;
    private long removedAt;

    /** @param strategies in the order in which they are to be called; without any, every book is kept */
    public Dispatcher(List<NamedStrategy> strategies) {
        this(strategies, Isolation.QUARANTINE, SteadyClock::nanos);
    }

    /**
     * The same in a lane.
     *
     * @param isolation what is done about strategies that fail
     * @param nanoClock a steady clock in ns, to measure callbacks only
     */
    Dispatcher(List<NamedStrategy> strategies, Isolation isolation, LongSupplier nanoClock) {
        List<StrategyRunner> made = new ArrayList<>();
        for (NamedStrategy named : strategies) {
            made.add(new StrategyRunner(made.size(), named, state, isolation, new Meter(named.contract(), nanoClock)));
        }
        runners = List.copyOf(made);
        bars = new LaneBars(state);
        LaneComposites composites = new LaneComposites();
        books = new LaneBooks(state, runners, bars, composites);
        delivery = new Delivery(state, books.orderBooks(), runners, bars, composites);
        opening = new WindowOpening(state, delivery);
        presences = runners.stream().map(Presence::new).toList();
    }

    /** Starts the strategies. Before the first event, in the thread that all other calls come from. */
    public void start() {
        state.owner = Thread.currentThread();
        for (turn = 0; turn < runners.size(); turn++) {
            runners.get(turn).start();
        }
        state.calls.phase = Calls.Phase.DELIVERING;
    }

    /** Stream time moves to that of the event at a place in the stream, and timers fire on the way. */
    @HotPath
    public void advance(long streamNanos, long position) {
        if (streamNanos >= state.earliestTimer && streamNanos != Time.NONE) {
            fireTimers(streamNanos, position);
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
        state.mayNeedMore(event.instrumentId());
        opening.keep(event);
    }

    /**
     * The window begins with the event to which stream time has just moved: tells the strategies first which instruments
     * there are and in what states, as they were last told before it.
     */
    public void enterWindow() {
        opening.handOver();
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

    /** The event that comes is measured: what each strategy's callbacks take of time and heap. */
    @HotPath
    public void beginMeasuring() {
        for (int i = 0; i < runners.size(); i++) {
            runners.get(i).wall().measure(true);
        }
    }

    /** After an event that was measured. */
    @HotPath
    public void endMeasuring() {
        for (int i = 0; i < runners.size(); i++) {
            StrategyRunner runner = runners.get(i);
            runner.wall().measure(false);
            Optional<String> broken = runner.wall().meter().endEvent();
            if (broken.isPresent()) {
                runner.condemn(broken.get());
            }
        }
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

    /** Between two groups. A strategy hears nothing until it is resumed. {@code strategy} is its place among those given. */
    void pause(int strategy) {
        presences.get(strategy).pause();
    }

    /** Between two groups. A strategy hears again what comes. */
    void resume(int strategy) {
        presences.get(strategy).resume();
        state.earliestTimer = Long.MIN_VALUE;
    }

    /** Before the event of a position, and between two groups. Stops a strategy for good. {@code lane} for its report. */
    void remove(int strategy, int lane, long position) {
        state.calls.phase = Calls.Phase.REMOVING;
        turn = strategy;
        removedAt = position;
        presences.get(strategy).remove(lane);
        state.calls.phase = Calls.Phase.DELIVERING;
    }

    /** Whether there were strategies and all were removed. */
    boolean isDeserted() {
        return !presences.isEmpty() && presences.stream().allMatch(Presence::isRemoved);
    }

    /** Stops the strategies. After the last event. @return what they did, in their order */
    public List<StrategyReport> stop(int lane) {
        state.calls.phase = Calls.Phase.STOPPING;
        while (reports.size() < runners.size()) {
            reports.add(presences.get(reports.size()).stop(lane));
        }
        return List.copyOf(reports);
    }

    /**
     * A successor's thread goes on where a callback did not return, once its strategy was abandoned: makes the callbacks that
     * are left of the step and of the event, so that every other strategy hears each exactly once.
     *
     * @param event that was being handled; of no meaning before the first and after the last
     */
    void resume(RingEvent event, int lane) {
        state.owner = Thread.currentThread();
        // Nobody is inside any more who could send.
        runners.get(state.calls.caller()).orders().quarantine();
        switch (state.calls.phase) {
            case STARTING -> resumeStart();
            case TIMERS -> {
                resumeTimers();
                handle(event);
            }
            case OPENING -> {
                opening.resume();
                apply(event);
                deliver(event);
            }
            case CLOSING -> {
                bars.resumeClosing(LaneBars.nanosOf(event));
                books.apply(event);
                deliver(event);
            }
            case DELIVERING -> delivery.resume(event);
            case REMOVING -> {
                presences.get(turn).leaveStuck(lane);
                state.calls.phase = Calls.Phase.DELIVERING;
                if (event.isBeforeWindow()) {
                    prepare(event);
                } else {
                    advance(event.streamNanos(), removedAt);
                    handle(event);
                }
            }
            case STOPPING -> {
                StrategyRunner stuck = runners.get(reports.size());
                reports.add(stuck.report(lane, new CollectedResults()));
            }
        }
    }

    /** Whether the strategies are being stopped: nothing is read any more. */
    boolean isStopping() {
        return state.calls.phase == Calls.Phase.STOPPING;
    }

    /** Whether no event was handled yet. */
    boolean isStarting() {
        return state.calls.phase == Calls.Phase.STARTING;
    }

    /** The thread that runs the lane, or ran it before a successor {@link #resume}s. */
    Thread owner() {
        return state.owner;
    }

    /** For the watchdog. */
    Calls calls() {
        return state.calls;
    }

    /** Those of this lane, in their order. */
    List<StrategyRunner> runners() {
        return runners;
    }

    /** Watchdog thread. As {@link Wall#abandon}, the strategy that was called last. */
    boolean abandon(Thread thread, long made, long atMostNs, long ownNs) {
        return runners.get(state.calls.caller()).wall().abandon(thread, state.calls, made, state, atMostNs, ownNs);
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

    /** Orders, replacements and cancels that the strategies have sent so far. */
    @HotPath
    long sent() {
        return state.sent;
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
        return runners.get(strategy).wall().failure().map(Quarantine::thrown);
    }

    private void handle(RingEvent event) {
        if (event.isAtWindow()) {
            enterWindow();
        }
        apply(event);
        deliver(event);
    }

    private void resumeStart() {
        for (turn++; turn < runners.size(); turn++) {
            runners.get(turn).start();
        }
        state.calls.phase = Calls.Phase.DELIVERING;
    }

    private void fireTimers(long streamNanos, long position) {
        timersBefore = state.now;
        timersUntil = streamNanos;
        timersPosition = position;
        state.calls.phase = Calls.Phase.TIMERS;
        fireTimersFrom(0);
    }

    private void resumeTimers() {
        fireTimersFrom(turn + 1);
        state.now = timersUntil;
        state.position = timersPosition;
    }

    private void fireTimersFrom(int first) {
        for (turn = first; turn < runners.size(); turn++) {
            state.now = timersBefore;
            runners.get(turn).advance(timersUntil);
        }
        long earliest = Time.NONE;
        for (int i = 0; i < runners.size(); i++) { // an iterator would be an object at each timer
            earliest = Math.min(earliest, runners.get(i).earliestTimer());
        }
        state.earliestTimer = earliest;
        state.calls.phase = Calls.Phase.DELIVERING;
    }
}
