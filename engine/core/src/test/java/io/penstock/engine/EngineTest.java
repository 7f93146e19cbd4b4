package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.replay.Speed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs: how they end, well or badly, and that nothing outlives them. */
class EngineTest {
    private static final EngineConfig TWO_LANES =
            EngineConfig.defaults().withLanes(2).withRingSlots(1_024);

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private Set<Thread> threadsBefore = Set.of();

    @BeforeEach
    void countThreads() {
        threadsBefore = Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    @AfterEach
    void noThreadOutlivesARun() {
        Set<Thread> lanes = new HashSet<>(Thread.getAllStackTraces().keySet());
        lanes.removeAll(threadsBefore);
        lanes.removeIf(thread ->
                !thread.getName().startsWith("lane") && !thread.getName().equals("latency"));
        assertEquals(Set.of(), lanes);
    }

    @Test
    void withoutStrategiesEveryLaneKeepsTheBooks() throws IOException {
        RunReport report = engine(market(5_000)).run();

        assertEquals(5_001, report.events());
        assertEquals(5_000L, report.eventsByKind().get(EventKind.ORDER_ADD.ordinal()));
        for (LaneReport lane : report.lanes()) {
            assertEquals(5_001, lane.events());
            assertEquals(1, lane.books());
            assertEquals(5_000, lane.restingOrders());
        }
        assertFalse(report.failed() || report.lossy() || report.unreadable() || report.stopped());
        assertEquals(List.of(), report.strategies());
    }

    @Test
    void reportsComeInTheOrderInWhichStrategiesWereGiven() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = engine(market(10))
                .strategy("one", new Strategy() {})
                .strategy("two", Transcript.into(heard))
                .strategy("three", new Strategy() {})
                .run();

        assertEquals(
                List.of("one 0", "two 1", "three 0"),
                report.strategies().stream().map(s -> s.name() + " " + s.lane()).toList());
        assertEquals(10, heard.stream().filter(line -> line.startsWith("order")).count());
        assertEquals("stop", Transcript.names(heard).get(heard.size() - 2));
    }

    @Test
    void aFeedThatCannotBeReadOnEndsTheRunWithWhatCameBefore() throws IOException {
        ScriptedMarket market = market(3_000).group(3_000, out -> {
            throw new IOException("disk gone");
        });
        RunReport report = engine(market).strategy("s", new Strategy() {}).run();

        assertEquals("disk gone", report.sources().get(0).failure().orElseThrow());
        assertTrue(report.unreadable());
        assertFalse(report.failed());
        assertEquals(3_001, report.lanes().get(0).events());
        assertEquals(StrategyReport.State.DONE, report.strategies().get(0).state());
        assertTrue(market.isClosed());
    }

    @Test
    void aBugInAFeedEndsTheRunInOrderAndIsReported() throws IOException {
        for (Throwable bug : List.of(new IllegalArgumentException("bug"), new StackOverflowError("bug"))) {
            ScriptedMarket market = market(3_000).group(3_000, out -> {
                out.addOrder(0, 99_999, Side.BUY, 1, 1, 0);
                throwUnchecked(bug);
            });
            RunReport report = engine(market).strategy("s", new Strategy() {}).run();

            assertSame(bug, report.failure().orElseThrow());
            assertTrue(report.failed());
            assertFalse(report.unreadable());
            assertEquals(3_002, report.lanes().get(1).events(), "half a group is closed, so that its books are seen");
            assertTrue(market.isClosed());
        }
    }

    @Test
    void aStrategyThatFailsEndsAloneAndTheRunSaysSo() throws IOException {
        RunReport report = engine(market(3_000))
                .strategy("bad", new Strategy() {
                    @Override
                    public void onOrder(OrderEvent order) {
                        throw new StackOverflowError("meant");
                    }
                })
                .strategy("good", new Strategy() {})
                .run();

        assertTrue(report.failed());
        assertEquals(
                StrategyReport.State.QUARANTINED, report.strategies().get(0).state());
        assertEquals(StrategyReport.State.DONE, report.strategies().get(1).state());
        assertTrue(report.lanes().stream().allMatch(lane -> lane.events() == 3_001));
    }

    @Test
    void aLaneThatWasInterruptedHasNotHeardAllAndSaysSo() throws IOException {
        RunReport report = engine(market(3_000))
                .strategy("rude", new Strategy() {
                    @Override
                    public void onOrder(OrderEvent order) {
                        Thread.currentThread().interrupt();
                    }
                })
                .run();

        LaneReport rude = report.lanes().get(0);
        assertTrue(rude.events() == 3_001 || rude.failure().isPresent(), rude::toString);
        assertEquals(3_001, report.lanes().get(1).events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "0.5"})
    void stopFromAnotherThreadEndsTheRunWithItsReport(String speed) throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        ScriptedMarket endless = market(1);
        for (int group = 0; group < 200_000; group++) {
            endless.group(group * 1_000_000_000L, out -> {
                reading.countDown();
                out.session(SessionEvent.Phase.MARKET_OPEN);
            });
        }
        Engine engine = Engine.of(TWO_LANES.withSpeed(Speed.parse(speed)))
                .feed(endless)
                .strategy("slow", new Strategy() {
                    @Override
                    public void onSession(SessionEvent session) {
                        pause();
                    }
                });
        Thread stopper = new Thread(() -> {
            await(reading);
            engine.stop();
        });
        stopper.start();
        RunReport report = engine.run();
        stopper.join();

        assertTrue(report.stopped());
        assertFalse(report.failed());
        assertTrue(report.events() < 200_000, "events " + report.events());
        assertEquals(report.events(), report.lanes().get(0).events(), "what was read is heard");
        assertEquals(report.events(), report.lanes().get(1).events());
    }

    @Test
    void stopBeforeTheStartReadsNothing() throws IOException {
        Engine engine = engine(market(3_000));
        engine.stop();
        RunReport report = engine.run();

        assertTrue(report.stopped());
        assertEquals(0, report.events());
    }

    @Test
    void aGroupLongerThanTheRingGoesThrough() throws IOException {
        List<String> heard = new ArrayList<>();
        ScriptedMarket market = new ScriptedMarket().define(0, "A").group(5, out -> {
            for (int order = 0; order < 5_000; order++) {
                out.addOrder(0, order, Side.BUY, order, 1, 0);
            }
        });
        RunReport report = engine(market).strategy("s", Transcript.into(heard)).run();

        assertEquals(5_001, report.events());
        assertEquals(1, heard.stream().filter(line -> line.startsWith("book")).count());
        assertEquals("end | 5000 | 5 #5000", heard.get(heard.size() - 3));
    }

    @Test
    void aRunNeedsASource() {
        assertThrows(IllegalArgumentException.class, () -> Engine.of(TWO_LANES).run());
    }

    private Engine engine(ScriptedMarket market) {
        return Engine.of(TWO_LANES).feed(market).warnings(warnings::add);
    }

    /** A definition, then so many orders that rest. */
    private static ScriptedMarket market(int orders) {
        ScriptedMarket market = new ScriptedMarket().define(0, "A");
        for (int order = 0; order < orders; order++) {
            long id = order;
            market.group(order, out -> out.addOrder(0, id, Side.BUY, 1 + id % 100, 1, 0));
        }
        return market;
    }

    private static void throwUnchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
