package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.lane.EventTiming;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.replay.Pacing;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A benchmark's own schedule and timings on a run of the engine. */
@Timeout(60)
class MeasurementTest {
    private static final int EVENTS = 5_000;

    /** Event n is due so many ns after the first; the feed is 30,000 ns late for the hundredth. */
    private static final class EveryTwoMicroseconds implements Pacing {
        private final List<Long> due = new ArrayList<>();
        private long start;

        @Override
        public long await(long streamNanos, long position, BooleanSupplier stopped) {
            if (due.isEmpty()) {
                start = SteadyClock.nanos();
            }
            long at = start + 2_000 * position;
            long until = due.size() == 100 ? at + 30_000 : at;
            while (SteadyClock.nanos() < until) {
                Thread.onSpinWait();
            }
            due.add(at);
            return at;
        }

        @Override
        public long lateNs() {
            return 0;
        }
    }

    @Test
    void everyEventIsTimedInTheOrderOfItsWayFromTheMomentAtWhichItWasDue() throws IOException {
        EveryTwoMicroseconds pacing = new EveryTwoMicroseconds();
        List<long[]> heard = new ArrayList<>();
        RunReport report = run(pacing, OptionalInt.of(1), timed -> {
            assertTrue(timed.placeInBatch() < timed.batchLength() && timed.waiting() >= 1);
            heard.add(new long[] {
                timed.position(),
                timed.dueNanos(),
                timed.readNanos(),
                timed.publishedNanos(),
                timed.takenNanos(),
                timed.appliedNanos(),
                timed.deliveredNanos(),
                timed.bookLevels()
            });
        });

        // The definition is kept, not timed; the end of the stream is timed.
        assertEquals(EVENTS + 1, heard.size());
        for (int i = 0; i < EVENTS; i++) {
            long[] times = heard.get(i);
            assertEquals(i + 1, times[0]);
            assertEquals(pacing.due.get(i + 1), times[1], "what the schedule said, at " + i);
            for (int leg = 2; leg < 7; leg++) {
                assertTrue(times[leg] >= times[leg - 1], "leg " + leg + " of event " + i + " ended before it began");
            }
        }
        assertTrue(heard.get(99)[2] - heard.get(99)[1] >= 30_000, "lateness of the feed is not hidden");
        assertEquals(10, heard.get(EVENTS - 1)[7]);
        assertEquals(0, report.latency().get(Hop.TOTAL).count());
        assertEquals(1, report.settings().sampleEvery());
    }

    @Test
    void ordersAreCountedToTheEventWhoseCallbacksSentThem() throws IOException {
        List<Integer> sent = new ArrayList<>();
        run(new EveryTwoMicroseconds(), OptionalInt.of(1), timed -> sent.add(timed.ordersSent()));

        assertEquals(EVENTS / 1_000, sent.stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, sent.get(999));
    }

    @Test
    void withTimingOffNothingButTheFirstEventIsTimed() throws IOException {
        List<Long> heard = new ArrayList<>();
        run(new EveryTwoMicroseconds(), OptionalInt.of(0), timed -> heard.add(timed.position()));

        assertEquals(List.of(), heard, "the first is the definition");
    }

    private static RunReport run(Pacing pacing, OptionalInt every, EventTiming timing) throws IOException {
        ScriptedMarket market = new ScriptedMarket().define(0, "A");
        for (int i = 0; i < EVENTS; i++) {
            long id = i;
            market.group(id, out -> out.addOrder(0, id + 1, Side.BUY, id % 10 + 1, 1, 0));
        }
        Measurement measurement = new Measurement(Optional.of(pacing), every, Optional.of(lane -> timing));
        return Engine.of(EngineConfig.defaults().withWait(WaitProfile.BALANCED))
                .feed(market)
                .strategy("everyThousandth", new Strategy() {
                    private StrategyContext context;
                    private int heard;

                    @Override
                    public void onStart(StrategyContext started) {
                        context = started;
                    }

                    @Override
                    public void onOrder(OrderEvent order) {
                        if (++heard % 1_000 == 0) {
                            context.orders().limit(0, Side.BUY, 1, 1);
                        }
                    }
                })
                .measure(measurement)
                .run();
    }
}
