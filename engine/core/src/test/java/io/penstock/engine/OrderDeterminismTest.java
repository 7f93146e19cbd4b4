package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.order.OrdersReport;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same orders at any number of lanes and shards, any size of batches and of the ring, any way to wait and any speed. A
 * slice of the conditions is drawn anew from each seed; {@code -Dpenstock.determinism.runs=1000} is the campaign.
 */
@Timeout(600)
class OrderDeterminismTest {
    private static final int RUNS = Integer.getInteger("penstock.determinism.runs", 24);
    private static final int RUNS_PER_MARKET = 24;
    private static final int GROUPS = 1_500;
    private static final int[] LANES = {1, 2, 4, 8};
    private static final int[] BATCHES = {1, 3, 32, 512};
    private static final List<String> SPEEDS = List.of("max", "max", "30", "1000");

    @TempDir
    private Path directory;

    private record Condition(EngineConfig config, int shards) {}

    @Test
    void theOrdersDoNotDependOnHowTheyAreRun() throws IOException {
        Plugins plugins = OrderingStrategies.plugins(directory);
        for (long seed = 1; seed <= (RUNS + RUNS_PER_MARKET - 1) / RUNS_PER_MARKET; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<OrdersReport> expected = run(seed, new Condition(EngineConfig.defaults(), 1), plugins);
            assertTrue(expected.get(0).count() > 100, () -> expected.get(0).toString());
            for (int i = 0; i < Math.min(RUNS, RUNS_PER_MARKET); i++) {
                Condition condition = condition(i, random);
                List<OrdersReport> found = run(seed, condition, plugins);
                for (int strategy = 0; strategy < expected.size(); strategy++) {
                    String where = "seed " + seed + ", strategy " + strategy + ", " + condition;
                    assertEquals(
                            expected.get(strategy).sha256(), found.get(strategy).sha256(), where);
                    assertEquals(
                            expected.get(strategy).refused(),
                            found.get(strategy).refused(),
                            where);
                }
            }
        }
    }

    /** Every number of lanes and of shards in turn, the rest by chance. */
    private static Condition condition(int run, SplittableRandom random) {
        EngineConfig config = EngineConfig.defaults()
                .withLanes(LANES[run % LANES.length])
                .withBatch(BATCHES[random.nextInt(BATCHES.length)])
                .withRingSlots(1 << (10 + random.nextInt(8)))
                .withWait(WaitProfile.values()[random.nextInt(WaitProfile.values().length)])
                .withSpeed(Speed.parse(SPEEDS.get(random.nextInt(SPEEDS.size()))));
        return new Condition(config, 1 + run % 8);
    }

    private static List<OrdersReport> run(long seed, Condition condition, Plugins plugins) throws IOException {
        Engine engine = Engine.of(condition.config(), plugins).feed(RandomMarket.of(seed, GROUPS));
        for (int i = 0; i < 3; i++) {
            engine.strategy(PluginSpec.parse("quoter:edge=" + i), condition.shards());
            engine.strategy("leader:size=" + (1 + i));
        }
        RunReport report = engine.run();
        assertTrue(!report.failed(), report::toString);
        List<OrdersReport> orders = new ArrayList<>();
        report.strategies().forEach(strategy -> orders.add(strategy.orders()));
        return orders;
    }
}
