package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.TradingState;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strategies hear the same, whatever the number of lanes, the length of the ring, the speed and the way to wait. */
@Timeout(120)
class DeterminismTest {
    private static final int STRATEGIES = 4;
    private static final long SEED = 20_190_130;
    private static final String TO = "1970-01-01T00:00:08Z";

    @Test
    void theWholeOfSeveralSources() throws IOException {
        sameUnderAllConditions(Playback.ALL);
    }

    @Test
    void aWindowOfThemTwice() throws IOException {
        sameUnderAllConditions(Playback.ALL
                .from(Moment.parse("from", "1970-01-01T00:00:03Z"))
                .to(Moment.parse("to", TO))
                .times(2));
    }

    private static void sameUnderAllConditions(Playback playback) throws IOException {
        EngineConfig config = EngineConfig.defaults().withPlayback(playback);
        List<List<String>> first = run(config);
        assertTrue(first.get(0).size() > 5_000, "lines " + first.get(0).size());

        List<EngineConfig> conditions = new ArrayList<>();
        for (int lanes = 1; lanes <= STRATEGIES; lanes++) {
            conditions.add(config.withLanes(lanes).withRingSlots(1 << (9 + 2 * lanes - 1)));
        }
        conditions.add(config.withLanes(2).withSpeed(Speed.parse("1000")));
        conditions.add(config.withLanes(3).withSpeed(Speed.parse("1000000")).withWait(WaitProfile.BALANCED));
        for (EngineConfig condition : conditions) {
            List<List<String>> other = run(condition);
            for (int i = 0; i < STRATEGIES; i++) {
                assertSame(first.get(i), other.get(i), "strategy " + i + " under " + condition);
            }
        }
    }

    private static void assertSame(List<String> expected, List<String> heard, String what) {
        for (int i = 0; i < Math.min(expected.size(), heard.size()); i++) {
            assertEquals(expected.get(i), heard.get(i), what + ", line " + i);
        }
        assertEquals(expected.size(), heard.size(), what);
    }

    /** What each of the strategies wrote down; each follows something else and sets timers. */
    private static List<List<String>> run(EngineConfig config) throws IOException {
        Engine engine = Engine.of(config).feed(market(0)).feed(market(1)).feed(market(2));
        List<List<String>> heard = new ArrayList<>();
        for (int i = 0; i < STRATEGIES; i++) {
            List<String> lines = Collections.synchronizedList(new ArrayList<>());
            heard.add(lines);
            long delay = 1_000_000L * (i + 1);
            engine.strategy(
                    "s" + i, new Transcript(lines::add, i == 0 ? new String[0] : new String[] {"S" + (i - 1) + "*"}) {
                        @Override
                        public void onOrder(OrderEvent order) {
                            super.onOrder(order);
                            if (order.orderId() % 5 == 0) {
                                context.schedule(context.now() + delay);
                            }
                        }
                    });
        }
        RunReport report = engine.run();
        assertTrue(!report.failed() && !report.unreadable(), report::toString);
        return heard;
    }

    /** Ten seconds of a source: two instruments of its own and one that all share. */
    private static ScriptedMarket market(int source) {
        SplittableRandom random = new SplittableRandom(SEED + source);
        ScriptedMarket market = new ScriptedMarket()
                .define(2 * source, "S" + source + "A")
                .define(2 * source + 1, "S" + source + "B")
                .define(6, "S2SHARED");
        long nanos = 0;
        for (int i = 0; i < 1_500; i++) {
            nanos += random.nextLong(14_000_000);
            long order = source * 100_000L + i;
            int instrument = random.nextInt(3) == 0 ? 6 : 2 * source + random.nextInt(2);
            int kind = random.nextInt(10);
            long price = (kind < 5 ? 90L : 101L) + random.nextInt(10);
            long at = random.nextInt(20) == 0 ? Time.NONE : nanos;
            market.group(at, out -> {
                if (kind == 9) {
                    out.status(instrument, TradingState.TRADING, 0);
                } else {
                    out.addOrder(instrument, order, kind < 5 ? Side.BUY : Side.SELL, price, 1 + kind, 0);
                    out.reduceOrder(instrument, order, 1);
                }
            });
        }
        return market;
    }
}
