package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.strategy.StrategyProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    private final Iterable<StrategyProvider> providers = ServiceLoader.load(StrategyProvider.class);

    @Test
    void allAreFoundByName() {
        TreeSet<String> names = new TreeSet<>();
        providers.forEach(provider -> names.add(provider.name()));

        assertTrue(names.containsAll(List.of("imbalance", "momentum", "vwap")), names.toString());
    }

    @Test
    void theirDescriptionsFitOnALine() {
        for (StrategyProvider provider : providers) {
            assertFalse(provider.description().contains("\n"), provider.name());
            assertTrue(provider.description().length() <= 90, provider.name());
        }
    }

    @Test
    void theyStartWithTheirDefaultsAndReportOfAnEmptyStream() {
        for (StrategyProvider provider : providers) {
            assertNotSame(provider.create(), provider.create());
            String report = new FakeMarket(provider, "").stop().toString();
            assertEquals(report, new FakeMarket(provider, "").stop().toString());
        }
    }

    /** {@code report} is also called after a failure, which may have come first of all. */
    @Test
    void theyReportEvenWhenTheyNeverStarted() {
        for (StrategyProvider provider : providers) {
            provider.create().report(new CapturedResults());
        }
    }
}
