package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.market.MarketState;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.order.IntentLog;
import io.penstock.engine.replay.SymbolPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One strategy in its lane: what it follows, its timers, and the wall around it. Whatever a callback throws ends this
 * strategy and nothing else. Lane thread.
 */
final class StrategyRunner implements StrategyContext {
    private final NamedStrategy named;
    private final Strategy strategy;
    private final LaneState state;
    private final Timers timers = new Timers();
    private final List<SymbolPattern> patterns = new ArrayList<>();
    private final List<BarSpec> barSpecs = new ArrayList<>();
    private final Set<Callback> heard;
    private final StrategyOrders orders;
    private boolean starting;
    private boolean heardOfGroup;
    private Throwable failure;

    StrategyRunner(NamedStrategy named, LaneState state) {
        this.named = named;
        this.strategy = named.strategy();
        this.state = state;
        this.orders = new StrategyOrders(this, state, IntentLog.of(named.part(), state.instruments));
        this.heard = Callback.overriddenBy(strategy.getClass());
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    OrderDesk answer() {
        return new OrderDesk(this, strategy);
    }

    boolean hears(Callback callback) {
        return heard.contains(callback);
    }

    boolean follows(Instrument instrument) {
        return named.part().has(instrument)
                && (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(instrument.symbol())));
    }

    /** What it asked for, in its order, each once. */
    List<BarSpec> barSpecs() {
        return barSpecs;
    }

    void start() {
        starting = true;
        orders.start();
        call(() -> strategy.onStart(this));
        starting = false;
    }

    /** Ends the strategy, if it still runs, and asks it for its figures either way. */
    StrategyReport stop(int lane) {
        orders.endStream();
        call(strategy::onStop);
        orders.end();
        CollectedResults results = new CollectedResults();
        try {
            strategy.report(results);
        } catch (Throwable e) {
            quarantine(e);
        }
        return new StrategyReport(
                named.name(),
                named.parameters().toString(),
                lane,
                failure == null ? StrategyReport.State.DONE : StrategyReport.State.QUARANTINED,
                results.figures(),
                results.tables(),
                orders.report(),
                failure(),
                List.of());
    }

    /** Fires what is due until {@code streamNanos}. @return when to ask again; {@link Time#NONE} when no timer waits */
    @HotPath
    long advance(long streamNanos) {
        timers.beginEvent(state.now);
        while (failure == null && timers.nextDue() <= streamNanos) {
            state.now = timers.nextDue();
            timer(timers.take());
        }
        return failure == null ? timers.earliest() : Time.NONE;
    }

    @HotPath
    void order(OrderEvent order) {
        if (failure == null) {
            try {
                strategy.onOrder(order);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void level(LevelEvent level) {
        if (failure == null) {
            try {
                strategy.onLevel(level);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void trade(Trade trade) {
        if (failure == null) {
            try {
                strategy.onTrade(trade);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void tradeBust(Trade bust) {
        if (failure == null) {
            try {
                strategy.onTradeBust(bust);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void book(Book book) {
        if (failure == null) {
            try {
                strategy.onBook(book);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void quote(Quote quote) {
        if (failure == null) {
            try {
                strategy.onQuote(quote);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void composite(CompositeQuote quote) {
        if (failure == null) {
            try {
                strategy.onComposite(quote);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void bar(Bar bar) {
        if (failure == null) {
            try {
                strategy.onBar(bar);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void status(TradingStatus status) {
        if (failure == null) {
            try {
                strategy.onStatus(status);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void imbalance(Imbalance imbalance) {
        if (failure == null) {
            try {
                strategy.onImbalance(imbalance);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void notice(Notice notice) {
        if (failure == null) {
            try {
                strategy.onNotice(notice);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void session(SessionEvent session) {
        if (failure == null) {
            try {
                strategy.onSession(session);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void gap(FeedGap gap) {
        if (failure == null) {
            try {
                strategy.onGap(gap);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void clear(Event clear) {
        if (failure == null) {
            try {
                strategy.onClear(clear);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    @HotPath
    void definition(Definition definition) {
        if (failure == null) {
            try {
                strategy.onDefinition(definition);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    /** The end of this group is to be told. */
    @HotPath
    void hearOfGroup() {
        heardOfGroup = true;
    }

    @HotPath
    void groupEnd(long position) {
        if (failure == null && heardOfGroup) {
            try {
                strategy.onGroupEnd(position);
            } catch (Throwable e) {
                quarantine(e);
            }
        }
        heardOfGroup = false;
    }

    private void timer(long timerId) {
        try {
            strategy.onTimer(timerId);
        } catch (Throwable e) {
            quarantine(e);
        }
    }

    private void call(Runnable callback) {
        if (failure == null) {
            try {
                callback.run();
            } catch (Throwable e) {
                quarantine(e);
            }
        }
    }

    void quarantine(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
            orders.quarantine();
        }
    }

    @Override
    public Parameters parameters() {
        return named.parameters();
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

    private void requireStarting(String call) {
        if (!starting) {
            throw new IllegalStateException(call + ": in onStart only");
        }
    }

    @Override
    public Book book(int instrumentId) {
        return state.required(instrumentId, this).book;
    }

    @Override
    public MarketState market(int instrumentId) {
        return state.required(instrumentId, this).market;
    }

    @Override
    public StrategyOrders orders() {
        return orders;
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
        long id = timers.schedule(dueNanos, state.now);
        state.earliestTimer = Math.min(state.earliestTimer, timers.earliest());
        return id;
    }

    @Override
    @HotPath
    public boolean cancel(long timerId) {
        return timers.cancel(timerId);
    }
}
