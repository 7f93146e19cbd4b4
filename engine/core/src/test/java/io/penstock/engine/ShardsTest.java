package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.lane.StrategyReport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strategy as several instances, each with its part of the instruments. */
class ShardsTest {
    @TempDir
    private Path directory;

    private Plugins plugins;

    @BeforeEach
    void plugins() {
        plugins = OrderingStrategies.plugins(directory);
    }

    @Test
    void theShardsTogetherAreToldAsOne() throws IOException {
        StrategyReport whole = run(1, 1);
        StrategyReport sharded = run(4, 2);

        assertEquals(whole.orders().sha256(), sharded.orders().sha256());
        assertEquals(whole.orders().sent(), sharded.orders().sent());
        assertEquals(whole.orders().cancelled(), sharded.orders().cancelled());
        assertEquals(whole.orders().refused(), sharded.orders().refused());
        assertEquals(
                -1,
                whole.orders()
                        .intents()
                        .orElseThrow()
                        .firstDifference(sharded.orders().intents().orElseThrow()));
        assertEquals(whole.figure("sent"), sharded.figure("sent"));
        assertEquals(4, sharded.shards().size());
        assertTrue(sharded.shards().stream().allMatch(shard -> shard.orders().count() > 0), sharded::toString);
        assertTrue(sharded.isOn(0) && sharded.isOn(1));
    }

    @Test
    void aStrategyThatDoesNotAllowItIsRefused() {
        Engine engine = Engine.of(EngineConfig.defaults(), plugins);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> engine.strategy(PluginSpec.parse("leader"), 2))
                .getMessage();
        assertEquals(
                "leader: shards=2: it does not declare that its instruments are independent of each other, so it runs as"
                        + " one",
                message);
    }

    @Test
    void strategiesAreSpreadByWhatTheyCost() throws IOException {
        Engine engine = Engine.of(EngineConfig.defaults().withLanes(2), plugins)
                .feed(RandomMarket.of(1, 500))
                .weigh();
        for (int i = 0; i < 4; i++) {
            engine.strategy("quoter:edge=" + i);
        }
        RunReport report = engine.run();
        assertTrue(!report.failed(), report::toString);
        assertTrue(report.strategies().stream().anyMatch(strategy -> strategy.isOn(0)), report::toString);
        assertTrue(report.strategies().stream().anyMatch(strategy -> strategy.isOn(1)), report::toString);
    }

    private StrategyReport run(int shards, int lanes) throws IOException {
        RunReport report = Engine.of(EngineConfig.defaults().withLanes(lanes), plugins)
                .feed(RandomMarket.of(7, 1_000))
                .strategy(PluginSpec.parse("quoter"), shards)
                .keepIntents()
                .run();
        assertTrue(!report.failed(), report::toString);
        return report.strategies().get(0);
    }
}
