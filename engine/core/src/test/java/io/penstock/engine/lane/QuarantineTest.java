package io.penstock.engine.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.OrderReason;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.Transcript;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a callback throws ends its strategy and nothing else. */
class QuarantineTest {
    private static final int ANSWERS = 4;
    private final List<String> before = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    static Stream<String> callbacks() {
        return Stream.of(Strategy.class.getMethods())
                .map(java.lang.reflect.Method::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("callbacks")
    void aFailureInAnyCallbackEndsTheStrategyAndLeavesTheOthersAlone(String callback) {
        List<String> undisturbed = new ArrayList<>();
        market(new LaneByHand(timed(undisturbed)));
        Throwable thrown = new IllegalStateException("meant, in " + callback);

        List<StrategyReport> reports = market(new LaneByHand(timed(before), failingIn(callback, thrown), timed(after)));

        assertEquals(undisturbed, before);
        assertEquals(undisturbed, after);
        assertEquals(StrategyReport.State.DONE, reports.get(0).state());
        assertEquals(StrategyReport.State.DONE, reports.get(2).state());
        assertEquals(StrategyReport.State.QUARANTINED, reports.get(1).state());
        assertSame(thrown, reports.get(1).failure().orElseThrow());
        assertHeardNothingAfter(callback, undisturbed);
    }

    @Test
    void errorsAreHeldBackLikeExceptions() {
        List<Throwable> throwables = List.of(
                new StackOverflowError(),
                new NoClassDefFoundError("x"),
                new AssertionError("x"),
                new OutOfMemoryError());
        for (Throwable thrown : throwables) {
            List<StrategyReport> reports = market(new LaneByHand(failingIn("onOrder", thrown), Transcript.into(after)));
            assertSame(thrown, reports.get(0).failure().orElseThrow());
            assertEquals(StrategyReport.State.DONE, reports.get(1).state());
        }
    }

    @Test
    void aTimerOfAFailedStrategyNeverFires() {
        LaneByHand lane = new LaneByHand(new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                context.schedule(1_000);
                throw new IllegalStateException("meant");
            }

            @Override
            public void onTimer(long timerId) {
                failing.add("timer");
            }
        });
        market(lane);

        assertEquals(List.of(), failing);
    }

    @Test
    void whatWasReportedBeforeTheReportFailedIsKept() {
        LaneByHand lane = new LaneByHand(new Strategy() {
            @Override
            public void report(Results results) {
                results.put("found", 5);
                throw new IllegalStateException("meant");
            }
        });
        StrategyReport report = market(lane).get(0);

        assertEquals(5L, report.figure("found"));
        assertEquals(StrategyReport.State.QUARANTINED, report.state());
    }

    @Test
    void theFirstFailureIsTheOneReported() {
        IllegalStateException first = new IllegalStateException("first");
        LaneByHand lane = new LaneByHand(new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                throw first;
            }

            @Override
            public void report(Results results) {
                throw new IllegalStateException("second");
            }
        });

        assertSame(first, market(lane).get(0).failure().orElseThrow());
    }

    /** Nothing but {@code report} once the callback was reached, and the same as the others until then. */
    private void assertHeardNothingAfter(String callback, List<String> undisturbed) {
        int calls = failing.size();
        boolean reportFails = callback.equals("report");
        assertEquals("report", failing.get(calls - 1));
        assertEquals(callback, failing.get(reportFails ? calls - 1 : calls - 2), failing::toString);
        assertTrue(reportFails || !failing.contains("onStop") || callback.equals("onStop"), failing::toString);
        assertTrue(calls <= undisturbed.size());
    }

    /** A strategy that does nothing but to fail in one callback, the first time; writes down what is called. */
    private Strategy failingIn(String callback, Throwable thrown) {
        Strategy timed = timed(new ArrayList<>());
        InvocationHandler handler = (proxy, method, arguments) -> {
            failing.add(method.getName());
            try {
                method.invoke(timed, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (method.getName().equals(callback)) {
                throw thrown;
            }
            return null;
        };
        return (Strategy)
                Proxy.newProxyInstance(Strategy.class.getClassLoader(), new Class<?>[] {Strategy.class}, handler);
    }

    private static Strategy timed(List<String> lines) {
        return new Transcript(lines::add) {
            @Override
            public void onStart(StrategyContext newContext) {
                super.onStart(newContext);
                newContext.schedule(3);
                newContext.bars(BarSpec.ticks(1));
            }

            @Override
            public void onSession(SessionEvent session) {
                super.onSession(session);
                for (int i = 0; i < ANSWERS; i++) {
                    context.orders().limit(0, Side.BUY, 1, 10);
                }
            }

            @Override
            public void onComposite(CompositeQuote quote) {
                lines.add("composite");
            }

            @Override
            public void onBar(Bar bar) {
                lines.add("bar");
            }
        };
    }

    private static void answer(OrderDesk desk, long first) {
        desk.acknowledge(first);
        desk.fill(first + 1, 1, 5, true, 0);
        desk.reject(first + 2, OrderReason.HALTED);
        desk.cancel(first + 3, OrderReason.VENUE);
    }

    /** At least one event for every callback, and another after it. */
    private static List<StrategyReport> market(LaneByHand lane) {
        lane.define(0, "A").define(1, "B");
        List<OrderDesk> desks = lane.desks();
        for (long nanos = 1; nanos < 5; nanos++) {
            EventWriter out = lane.at(nanos);
            out.session(SessionEvent.Phase.MARKET_OPEN);
            out.clearBook(0);
            out.addOrder(0, nanos, Side.BUY, nanos, 10, 0);
            out.endGroup();
            desks.forEach(desk -> answer(desk, 1));
            out.executeOrder(0, nanos, Price.NONE, 3, 1, true);
            out.setLevel(0, Side.BUY, 1, 1, 1);
            out.bustTrade(0, 1);
            out.status(0, TradingState.TRADING, 0);
            out.imbalance(0, 1, 1, Side.BUY, 1, 1, 1, TradeCondition.OPENING_CROSS);
            out.notice(0, Notice.Type.SHORT_SALE, '0', 0, 0, 0, 0);
            out.gap(Instrument.ALL, 1, 1);
            out.endGroup();
        }
        return lane.stop();
    }
}
