package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
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
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.order.IntentLog;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Set;

/**
 * One strategy in its lane: every callback goes through here, and the {@link Wall} around it. Whatever a callback throws ends
 * this strategy and nothing else. Lane thread.
 */
final class StrategyRunner {
    private final int index;
    NamedStrategy named;
    Strategy strategy;
    private final LaneState state;
    private final Calls calls;
    private final Wall wall;
    private final LaneContext context;
    private final StrategyOrders orders;
    private final Set<Callback> heard;
    private long groupToHear = -1;

    /** @param index its place in the lane */
    StrategyRunner(int index, NamedStrategy named, LaneState state, Isolation isolation, Meter meter) {
        this.index = index;
        this.named = named;
        this.strategy = isolation.checked() ? new CheckedStrategy(named.strategy(), state) : named.strategy();
        this.state = state;
        this.calls = state.calls;
        this.wall = new Wall(isolation, meter);
        this.orders = new StrategyOrders(this, state, IntentLog.of(named.part(), state.instruments), named.contract());
        this.context = new LaneContext(this, named.parameters(), state, isolation.log());
        this.heard = Callback.overriddenBy(named.strategy().getClass());
    }

    OrderDesk answer() {
        return new OrderDesk(this, strategy);
    }

    StrategyOrders orders() {
        return orders;
    }

    Wall wall() {
        return wall;
    }

    LaneContext context() {
        return context;
    }

    String name() {
        return named.name();
    }

    boolean hears(Callback callback) {
        return heard.contains(callback);
    }

    boolean follows(Instrument instrument) {
        return named.part().has(instrument) && context.follows(instrument);
    }

    void start() {
        context.starting(true);
        orders.start();
        call("onStart", () -> strategy.onStart(context));
        context.starting(false);
    }

    /** Ends the strategy, if it still runs, and asks it for its figures either way, unless it never came back. */
    StrategyReport stop(int lane) {
        orders.endStream();
        call("onStop", strategy::onStop);
        orders.end();
        CollectedResults results = new CollectedResults();
        calls.begin(index);
        if (!wall.isAbandoned()) {
            try {
                strategy.report(results);
            } catch (Throwable e) {
                caught(e, "report");
            }
            end();
        }
        return report(lane, results);
    }

    /** After the end, or when it did not come back from its own. */
    StrategyReport report(int lane, CollectedResults results) {
        return new StrategyReport(
                named.name(),
                named.parameters().toString(),
                lane,
                wall.state(),
                results.figures(),
                results.tables(),
                orders.report(),
                wall.meter().cost(),
                wall.failures(),
                wall.failure(),
                List.of());
    }

    /** Fires what is due until {@code streamNanos}. */
    void advance(long streamNanos) {
        Timers timers = context.timers();
        timers.beginEvent(state.now);
        while (Presence.isIn(this) && timers.nextDue() <= streamNanos) {
            state.now = Presence.timerTime(timers.nextDue(), state.now);
            timer(timers.take());
        }
    }

    /** When its next timer is due; {@link Time#NONE} when none waits. */
    long earliestTimer() {
        return Presence.isIn(this) ? context.timers().earliest() : Time.NONE;
    }

    @HotPath
    void order(OrderEvent order) {
        if (begin()) {
            try {
                strategy.onOrder(order);
            } catch (Throwable e) {
                caught(e, "onOrder");
            }
            end();
        }
    }

    @HotPath
    void level(LevelEvent level) {
        if (begin()) {
            try {
                strategy.onLevel(level);
            } catch (Throwable e) {
                caught(e, "onLevel");
            }
            end();
        }
    }

    @HotPath
    void trade(Trade trade) {
        if (begin()) {
            try {
                strategy.onTrade(trade);
            } catch (Throwable e) {
                caught(e, "onTrade");
            }
            end();
        }
    }

    @HotPath
    void tradeBust(Trade bust) {
        if (begin()) {
            try {
                strategy.onTradeBust(bust);
            } catch (Throwable e) {
                caught(e, "onTradeBust");
            }
            end();
        }
    }

    @HotPath
    void book(Book book) {
        if (begin()) {
            try {
                strategy.onBook(book);
            } catch (Throwable e) {
                caught(e, "onBook");
            }
            end();
        }
    }

    @HotPath
    void quote(Quote quote) {
        if (begin()) {
            try {
                strategy.onQuote(quote);
            } catch (Throwable e) {
                caught(e, "onQuote");
            }
            end();
        }
    }

    @HotPath
    void composite(CompositeQuote quote) {
        if (begin()) {
            try {
                strategy.onComposite(quote);
            } catch (Throwable e) {
                caught(e, "onComposite");
            }
            end();
        }
    }

    @HotPath
    void bar(Bar bar) {
        if (begin()) {
            try {
                strategy.onBar(bar);
            } catch (Throwable e) {
                caught(e, "onBar");
            }
            end();
        }
    }

    @HotPath
    void status(TradingStatus status) {
        if (begin()) {
            try {
                strategy.onStatus(status);
            } catch (Throwable e) {
                caught(e, "onStatus");
            }
            end();
        }
    }

    @HotPath
    void imbalance(Imbalance imbalance) {
        if (begin()) {
            try {
                strategy.onImbalance(imbalance);
            } catch (Throwable e) {
                caught(e, "onImbalance");
            }
            end();
        }
    }

    @HotPath
    void notice(Notice notice) {
        if (begin()) {
            try {
                strategy.onNotice(notice);
            } catch (Throwable e) {
                caught(e, "onNotice");
            }
            end();
        }
    }

    @HotPath
    void session(SessionEvent session) {
        if (begin()) {
            try {
                strategy.onSession(session);
            } catch (Throwable e) {
                caught(e, "onSession");
            }
            end();
        }
    }

    @HotPath
    void gap(FeedGap gap) {
        if (begin()) {
            try {
                strategy.onGap(gap);
            } catch (Throwable e) {
                caught(e, "onGap");
            }
            end();
        }
    }

    @HotPath
    void clear(Event clear) {
        if (begin()) {
            try {
                strategy.onClear(clear);
            } catch (Throwable e) {
                caught(e, "onClear");
            }
            end();
        }
    }

    @HotPath
    void definition(Definition definition) {
        if (begin()) {
            try {
                strategy.onDefinition(definition);
            } catch (Throwable e) {
                caught(e, "onDefinition");
            }
            end();
        }
    }

    /** The end of this group is to be told. */
    @HotPath
    void hearOfGroup() {
        groupToHear = state.group;
    }

    @HotPath
    void groupEnd(long position) {
        if (groupToHear == state.group && begin()) {
            try {
                strategy.onGroupEnd(position);
            } catch (Throwable e) {
                caught(e, "onGroupEnd");
            }
            end();
        }
    }

    private void call(String callback, Runnable body) {
        if (begin()) {
            try {
                body.run();
            } catch (Throwable e) {
                caught(e, callback);
            }
            end();
        }
    }

    private void timer(long timerId) {
        if (begin()) {
            try {
                strategy.onTimer(timerId);
            } catch (Throwable e) {
                caught(e, "onTimer");
            }
            end();
        }
    }

    /** Before the watchdog's suspicion or after it, never in between: see {@link Wall}. */
    @HotPath
    boolean begin() {
        calls.begin(index);
        return wall.isClear() || admitted();
    }

    private boolean admitted() {
        if (wall.isSkipped()) {
            calls.skip(index);
            return false;
        }
        return wall.admits();
    }

    /** The fence keeps the wall from being looked at before the callback has returned. */
    @HotPath
    void end() {
        VarHandle.acquireFence();
        if (!wall.isClear()) {
            wall.leave();
            if (wall.isClosed()) {
                orders.quarantine();
            }
        }
    }

    /** It broke its contract. */
    void condemn(String broken) {
        wall.caught(new BrokenContractException(broken), "its contract", state);
        if (wall.isClosed()) {
            orders.quarantine();
        }
    }

    void caught(Throwable thrown, String callback) {
        wall.caught(thrown, callback, state);
    }
}
