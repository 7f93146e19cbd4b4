package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.event.TradingState;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.FailurePolicy;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** A run in another thread, which is over when its brake was released. */
final class BrakedStream implements AutoCloseable {
    static final int GROUPS = 6_000;
    static final int BRAKES_FROM = 3_000;

    /** The brake is meant to hold its lane up for as long as a busy machine takes. */
    private static final FailurePolicy PATIENT =
            new FailurePolicy(FailurePolicy.DEFAULT.onFailure(), FailurePolicy.NO_LIMIT);

    private static final long SEED = 20_190_130;

    /** Lets a stream pass until a place in it, and then only slowly, or not at all, until it is released. */
    private static final class Brake implements Strategy {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);
        private final boolean stops;

        Brake(boolean stops) {
            this.stops = stops;
        }

        @Override
        public void onGroupEnd(long position) {
            if (position >= BRAKES_FROM && released.getCount() > 0) {
                reached.countDown();
                if (stops) {
                    await(released);
                } else {
                    LockSupport.parkNanos(100_000);
                }
            }
        }
    }

    final Brake brake;
    final Engine engine;
    private final FutureTask<RunReport> run;

    BrakedStream(boolean stops, EngineConfig config, ScriptedMarket... markets) {
        this(
                new Brake(stops),
                Engine.of(config.withLanes(2).withRingSlots(1_024).withFailures(PATIENT)),
                markets);
    }

    private BrakedStream(Brake brake, Engine engine, ScriptedMarket... markets) {
        this.brake = brake;
        this.engine = engine.strategy("brake", brake);
        for (ScriptedMarket market : markets) {
            engine.feed(market);
        }
        run = new FutureTask<>((Callable<RunReport>) engine::run);
    }

    RunningStrategies start() {
        new Thread(run, "run").start();
        await(brake.reached);
        return engine.running().orElseThrow();
    }

    RunReport end() throws InterruptedException, ExecutionException, TimeoutException {
        brake.released.countDown();
        return run.get(300, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        brake.released.countDown();
        engine.stop();
    }

    static ScriptedMarket market(int source) {
        return market(source, GROUPS);
    }

    static ScriptedMarket market(int source, int groups) {
        return fill(new ScriptedMarket(), source, groups);
    }

    static ScriptedMarket fill(ScriptedMarket market, int source, int groups) {
        SplittableRandom random = new SplittableRandom(SEED + source);
        market.define(2 * source, "S" + source + "A")
                .define(2 * source + 1, "S" + source + "B")
                .define(6, "S2SHARED");
        long nanos = 0;
        for (int i = 0; i < groups; i++) {
            nanos += random.nextLong(4_000_000);
            long order = source * 100_000L + i;
            int instrument = random.nextInt(3) == 0 ? 6 : 2 * source + random.nextInt(2);
            int kind = random.nextInt(10);
            long price = (kind < 5 ? 90L : 101L) + random.nextInt(10);
            market.group(nanos, out -> {
                if (kind == 9) {
                    out.status(instrument, TradingState.TRADING, 0);
                } else {
                    out.addOrder(instrument, order, kind < 5 ? Side.BUY : Side.SELL, price, 2 + kind, 0);
                    out.executeOrder(instrument, order, price, 1, order, true);
                }
            });
        }
        return market;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(300, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
