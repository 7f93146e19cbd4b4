package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.event.Event;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.StuckCallbackException;
import io.penstock.engine.replay.Watcher;
import io.penstock.engine.replay.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The feed of a watched run waits for the lanes after each group, also for one that another thread took over in it. */
@Timeout(60)
class StuckWhileWatchedTest {
    private final CountDownLatch over = new CountDownLatch(1);

    private static final class Everything implements Watcher {
        private int shown;

        @Override
        public boolean isWatching() {
            return true;
        }

        @Override
        public boolean wants(Event event, Window.Clock clock) {
            return true;
        }

        @Override
        public void show() {
            shown++;
        }

        @Override
        public void proceed() {}
    }

    /** Never comes back from its third order. */
    private final class Stuck implements Strategy {
        private int orders;

        @Override
        public void onOrder(OrderEvent order) {
            boolean isIn = ++orders == 3;
            while (isIn && over.getCount() > 0) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    // Nothing makes it return.
                }
            }
        }
    }

    @Test
    void theRunGoesOnToItsEnd() throws Exception {
        ScriptedMarket market = new ScriptedMarket().define(0, "A");
        for (int i = 0; i < 8; i++) {
            long order = i + 1L;
            market.group(1_000L * i, out -> out.addOrder(0, order, Side.BUY, 100, 10, 0));
        }
        Everything watcher = new Everything();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        try {
            RunReport report = Engine.of(EngineConfig.defaults())
                    .feed(market)
                    .strategy("stuck", new Stuck())
                    .strategy("transcript", Transcript.into(lines))
                    .watch(watcher)
                    .run();

            assertEquals(9, watcher.shown);
            assertEquals(
                    8, lines.stream().filter(line -> line.startsWith("order ")).count(), lines::toString);
            assertTrue(report.strategies().get(0).failure().orElseThrow() instanceof StuckCallbackException);
        } finally {
            over.countDown();
        }
    }
}
