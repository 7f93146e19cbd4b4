package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import io.penstock.api.Parameters;
import io.penstock.api.book.Book;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.MarketState;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyLog;
import io.penstock.engine.replay.SymbolPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What a strategy may ask of its lane, and what it asked for. What it changes belongs to it alone until its callback has
 * returned: see {@link Wall}. Lane thread.
 */
final class LaneContext implements StrategyContext {
    private final StrategyRunner runner;
    private final Parameters parameters;
    private final LaneState state;
    private final StrategyLog log;
    private final Timers timers = new Timers();
    private final List<SymbolPattern> patterns = new ArrayList<>();
    private final List<BarSpec> barSpecs = new ArrayList<>();
    private boolean hearsRecordedBars;
    private boolean starting;

    LaneContext(StrategyRunner runner, Parameters parameters, LaneState state, LogLines lines) {
        this.runner = runner;
        this.parameters = parameters;
        this.state = state;
        this.log = lines.isOn() ? new LaneLog(runner.name(), state, lines) : StrategyLog.OFF;
    }

    boolean follows(Instrument instrument) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(instrument.symbol()));
    }

    /** What it asked for, in its order, each once. */
    List<BarSpec> barSpecs() {
        return barSpecs;
    }

    /** Whether it asked for all bars that sources carry. */
    boolean hearsRecordedBars() {
        return hearsRecordedBars;
    }

    Timers timers() {
        return timers;
    }

    /** Whether {@link #follow} and {@link #bars} may be called. */
    void starting(boolean now) {
        starting = now;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Instruments instruments() {
        return state.instruments;
    }

    @Override
    public void follow(String... symbolsOrGlobs) {
        requireStarting("follow");
        for (String text : symbolsOrGlobs) {
            patterns.add(new SymbolPattern(text));
        }
    }

    @Override
    public void bars(BarSpec spec) {
        requireStarting("bars");
        if (!barSpecs.contains(spec)) {
            barSpecs.add(spec);
        }
    }

    @Override
    public void recordedBars() {
        requireStarting("recordedBars");
        hearsRecordedBars = true;
    }

    private void requireStarting(String call) {
        if (!starting) {
            throw new IllegalStateException(call + ": in onStart only");
        }
    }

    @Override
    public Book book(int instrumentId) {
        return state.required(instrumentId, runner).book;
    }

    @Override
    public MarketState market(int instrumentId) {
        return state.required(instrumentId, runner).market;
    }

    @Override
    public StrategyOrders orders() {
        return runner.orders();
    }

    @Override
    public StrategyLog log() {
        return log;
    }

    @Override
    public long now() {
        return state.now;
    }

    @Override
    public long position() {
        return state.position;
    }

    @Override
    @HotPath
    public long schedule(long dueNanos) {
        requireOwner("schedule");
        long id = timers.schedule(dueNanos, state.now);
        if (timers.earliest() < state.earliestTimer) {
            // A constant, which only makes the lane look: it does no harm when an abandoned thread writes it late.
            state.earliestTimer = LaneState.LOOK_AT_TIMERS;
        }
        return id;
    }

    @Override
    @HotPath
    public boolean cancel(long timerId) {
        requireOwner("cancel");
        return timers.cancel(timerId);
    }

    /** Keeps out threads of the strategy's own making, and one that was abandoned. */
    private void requireOwner(String call) {
        if (Thread.currentThread() != state.owner || runner.wall().keepsOut()) {
            throw new IllegalStateException(call + ": inside callbacks only, in the thread that made them");
        }
    }
}
