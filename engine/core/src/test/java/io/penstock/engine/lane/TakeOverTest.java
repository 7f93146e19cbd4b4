package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Notice;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Transcript;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A lane goes on in another thread where a callback did not return: every other strategy hears everything exactly once, and in
 * the same order. Every callback of a market that knows all kinds gets stuck once, in each place of the lane.
 */
@Timeout(60)
class TakeOverTest {
    private final List<RingEvent> market = market();

    @Test
    void theOthersHearTheSameWhereverAStrategyGetsStuck() throws InterruptedException {
        List<String> undisturbed = new ArrayList<>();
        int callbacks = new Run(timed(undisturbed)).toEnd();
        assertTrue(undisturbed.size() > 150, () -> "lines " + undisturbed.size());

        for (int call = 0; call < callbacks; call++) {
            int place = call % 3;
            List<String> one = new ArrayList<>();
            List<String> other = new ArrayList<>();
            List<Strategy> strategies = new ArrayList<>(List.of(timed(one), timed(other)));
            Stuck stuck = new Stuck(call);
            strategies.add(place, stuck.strategy());
            Run run = new Run(strategies.toArray(Strategy[]::new));
            run.toEnd();

            String where = "stuck in call " + call + ", " + stuck.callback + ", at place " + place;
            assertSame(undisturbed, one, where);
            assertSame(undisturbed, other, where);
            assertEquals(StrategyReport.State.ABANDONED, run.reports.get(place).state(), where);
            assertEquals(
                    stuck.callback,
                    run.reports.get(place).quarantine().orElseThrow().callback());
            run.assertTheAbandonedThreadTouchesNothing(stuck);
        }
    }

    @Test
    void twoStrategiesMayGetStuckInTheSameEvent() throws InterruptedException {
        List<String> undisturbed = new ArrayList<>();
        int callbacks = new Run(timed(undisturbed)).toEnd();
        for (int call = 0; call < callbacks; call += 11) {
            List<String> lines = new ArrayList<>();
            Run run = new Run(
                    new Stuck(call).strategy(), new Stuck(call).strategy(), timed(lines), new Stuck(call).strategy());
            run.toEnd();

            assertSame(undisturbed, lines, "stuck in call " + call);
            assertEquals(3, run.takeOvers);
        }
    }

    /** Where nobody hears more of an order than a new quote, a group of one order goes a shorter way. */
    @Test
    void quotesAreHeardOnceWhereStrategiesHearNothingElse() throws InterruptedException {
        QuotesOnly undisturbed = new QuotesOnly(-1);
        new Run(undisturbed).toEnd();
        assertTrue(undisturbed.lines.size() > 30, () -> "quotes " + undisturbed.lines.size());

        for (int call = 0; call < undisturbed.lines.size(); call++) {
            QuotesOnly before = new QuotesOnly(-1);
            QuotesOnly stuck = new QuotesOnly(call);
            QuotesOnly after = new QuotesOnly(-1);
            new Run(before, stuck, after).toEnd();
            stuck.release.countDown();

            assertSame(undisturbed.lines, before.lines, "stuck in quote " + call);
            assertSame(undisturbed.lines, after.lines, "stuck in quote " + call);
        }
    }

    private static void assertSame(List<String> expected, List<String> heard, String where) {
        for (int line = 0; line < Math.min(expected.size(), heard.size()); line++) {
            assertEquals(expected.get(line), heard.get(line), where + ", line " + line);
        }
        assertEquals(expected.size(), heard.size(), where);
    }

    @Test
    void aCallbackThatReturnedInTimeIsNotAbandoned() throws InterruptedException {
        Stuck stuck = new Stuck(5);
        Dispatcher dispatcher = new Dispatcher(List.of(named(stuck.strategy())));
        Thread thread = new Thread(dispatcher::start);
        long before = dispatcher.calls().made();
        thread.start();
        thread.join();

        dispatcher.calls().begin(0);
        assertFalse(dispatcher.abandon(thread, before, 0, 0), "another callback has begun since");
        assertFalse(dispatcher.abandon(thread, before + 1, 0, 0), "the thread is nowhere in a callback");
        assertEquals(StrategyReport.State.DONE, dispatcher.stop(0).get(0).state());
    }

    @Test
    void anAbandonedStrategyCannotUseItsContext() throws InterruptedException {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Stuck stuck = new Stuck(3);
        StrategyContext[] context = new StrategyContext[1];
        stuck.whenStarted = given -> context[0] = given;
        stuck.whenReleased = () -> thrown.add(assertThrows(IllegalStateException.class, () -> context[0].schedule(1)));
        Run run = new Run(stuck.strategy());
        run.toEnd();
        run.assertTheAbandonedThreadTouchesNothing(stuck);

        assertEquals(1, thrown.size());
    }

    /** Drives a dispatcher in a thread, and in the next one each time a strategy gets stuck. */
    private final class Run {
        private final Dispatcher dispatcher;
        private int next;
        private int takeOvers;
        private List<StrategyReport> reports;
        private final List<Thread> threads = new ArrayList<>();
        private final List<Throwable> ends = Collections.synchronizedList(new ArrayList<>());

        Run(Strategy... strategies) {
            List<NamedStrategy> named = new ArrayList<>();
            for (Strategy strategy : strategies) {
                named.add(named(strategy));
            }
            dispatcher = new Dispatcher(named);
        }

        /** @return the callbacks that were made */
        int toEnd() throws InterruptedException {
            Thread thread = start(this::fromStart);
            while (!ended(thread)) {
                long made = dispatcher.calls().made();
                if (thread.getState() == Thread.State.WAITING && dispatcher.abandon(thread, made, 0, 0)) {
                    takeOvers++;
                    thread = start(this::resume);
                }
            }
            thread.join();
            assertTrue(reports != null, ends::toString);
            return (int) dispatcher.calls().made();
        }

        private boolean ended(Thread thread) throws InterruptedException {
            thread.join(1);
            return !thread.isAlive();
        }

        private Thread start(Runnable body) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            body.run();
                        } catch (Throwable e) {
                            ends.add(e);
                        }
                    },
                    "lane");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
            return thread;
        }

        private void fromStart() {
            dispatcher.start();
            goOn();
        }

        private void resume() {
            boolean within = !dispatcher.isStarting() && !dispatcher.isStopping();
            dispatcher.resume(within ? market.get(next) : null, 0);
            next += within ? 1 : 0;
            goOn();
        }

        private void goOn() {
            for (; next < market.size(); next++) {
                RingEvent event = market.get(next);
                if (event.isBeforeWindow()) {
                    dispatcher.prepare(event);
                    continue;
                }
                dispatcher.advance(event.streamNanos(), next);
                if (event.isAtWindow()) {
                    dispatcher.enterWindow();
                }
                dispatcher.apply(event);
                dispatcher.deliver(event);
            }
            reports = dispatcher.stop(0);
        }

        void assertTheAbandonedThreadTouchesNothing(Stuck stuck) throws InterruptedException {
            long made = dispatcher.calls().made();
            stuck.release.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(made, dispatcher.calls().made());
            assertEquals(1, ends.size(), ends::toString);
            assertTrue(ends.get(0) instanceof Abandoned, ends::toString);
        }
    }

    /** Does as the others do, and does not come back from one of its callbacks until it is let go. */
    private static final class Stuck {
        private final int call;
        private final CountDownLatch release = new CountDownLatch(1);
        private int calls;
        private volatile String callback;
        private Consumer<StrategyContext> whenStarted = context -> {};
        private Runnable whenReleased = () -> {};

        Stuck(int call) {
            this.call = call;
        }

        Strategy strategy() {
            Strategy timed = timed(new ArrayList<>());
            return (Strategy) Proxy.newProxyInstance(
                    Strategy.class.getClassLoader(), new Class<?>[] {Strategy.class}, (proxy, method, arguments) -> {
                        try {
                            method.invoke(timed, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                        if (method.getName().equals("onStart")) {
                            whenStarted.accept((StrategyContext) arguments[0]);
                        }
                        if (calls++ == call) {
                            callback = method.getName();
                            release.await();
                            whenReleased.run();
                        }
                        return null;
                    });
        }
    }

    /** Hears quotes, and does not come back from one of them until it is let go. */
    private static final class QuotesOnly implements Strategy {
        private final int call;
        private final CountDownLatch release = new CountDownLatch(1);
        private final List<String> lines = new ArrayList<>();

        QuotesOnly(int call) {
            this.call = call;
        }

        @Override
        public void onQuote(Quote quote) {
            lines.add(quote.instrumentId() + " " + quote.streamNanos() + " " + quote.bidPrice() + " "
                    + quote.bidQuantity() + " " + quote.askPrice() + " " + quote.askQuantity());
            if (lines.size() - 1 == call) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static NamedStrategy named(Strategy strategy) {
        return new NamedStrategy("s", Parameters.of(List.of(), Map.of()), strategy);
    }

    private static Strategy timed(List<String> lines) {
        return new Transcript(lines::add) {
            @Override
            public void onStart(StrategyContext newContext) {
                super.onStart(newContext);
                newContext.schedule(3);
                newContext.schedule(13);
                newContext.schedule(13);
                newContext.bars(BarSpec.ticks(1));
                newContext.bars(BarSpec.ticks(2));
                newContext.bars(BarSpec.time(Duration.ofSeconds(1)));
            }

            @Override
            public void onTimer(long timerId) {
                super.onTimer(timerId);
                if (timerId < 20) {
                    context.schedule(context.now());
                    context.schedule(context.now() + 1);
                }
            }

            @Override
            public void onComposite(CompositeQuote quote) {
                lines.add("composite " + quote.symbol() + " " + quote.bidPrice() + " " + quote.bidQuantity());
            }

            @Override
            public void onBar(Bar bar) {
                lines.add("bar " + bar.spec() + " " + bar.close() + " " + bar.volume() + " " + context.now());
            }
        };
    }

    /** At least one event for every callback, and others after it; groups of one event and of several. */
    private static List<RingEvent> market() {
        List<RingEvent> events = new ArrayList<>();
        // Until the end, so that every event keeps a slot of its own.
        GroupWriter out = new GroupWriter(
                Integer.MAX_VALUE,
                (slots, count) -> events.addAll(List.of(slots).subList(0, count)));
        out.beforeWindow();
        for (int id = 0; id < 4; id++) {
            out.header(Time.NONE, Time.NONE, id, Time.NONE);
            String symbol = id < 2 ? "A" : "B";
            out.define(new Instrument(id, symbol, "XNA" + id, 2, 0, 100, -1), BookKind.ORDERS);
            out.endGroup();
        }
        out.header(1, Time.NONE, 4, 1);
        out.status(0, TradingState.TRADING, 0);
        out.endGroup();
        out.enterWindow();
        for (long nanos = 11; nanos < 16; nanos++) {
            write(out, nanos);
        }
        write(out, Time.SECOND_NS);
        write(out, 3 * Time.SECOND_NS);
        out.end();
        return events;
    }

    private static void write(EventWriter out, long nanos) {
        out.header(nanos, Time.NONE, nanos, nanos);
        out.session(SessionEvent.Phase.MARKET_OPEN);
        out.clearBook(0);
        out.addOrder(0, nanos, Side.BUY, nanos, 10, 0);
        out.addOrder(1, nanos + 100, Side.BUY, nanos + 1, 10, 0);
        out.addOrder(2, nanos + 200, Side.SELL, nanos, 10, 0);
        out.endGroup();
        out.executeOrder(0, nanos, Price.NONE, 3, 1, true);
        out.endGroup();
        out.addOrder(3, nanos + 400, Side.BUY, nanos, 10, 0);
        out.endGroup();
        for (int side = 0; side < 2; side++) {
            out.addOrder(1, nanos + 300 + side, Side.of(side), nanos + 2 + side, 10, 0);
            out.endGroup();
            out.deleteOrder(1, nanos + 300 + side);
            out.endGroup();
        }
        out.executeOrder(2, nanos + 200, Price.NONE, 3, 1, true);
        out.setLevel(0, Side.BUY, 1, 1, 1);
        out.bustTrade(0, 1);
        out.trade(1, Side.SELL, nanos, 5, 7, TradeCondition.OPENING_CROSS);
        out.status(0, TradingState.TRADING, 0);
        out.imbalance(0, 1, 1, Side.BUY, 1, 1, 1, TradeCondition.OPENING_CROSS);
        out.notice(0, Notice.Type.SHORT_SALE, '0', 0, 0, 0, 0);
        out.gap(Instrument.ALL, 1, 1);
        out.endGroup();
    }
}
