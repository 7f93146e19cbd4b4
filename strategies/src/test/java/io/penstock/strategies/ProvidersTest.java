package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.StrategyProvider;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    private final Iterable<StrategyProvider> providers = ServiceLoader.load(StrategyProvider.class);

    @Test
    void allAreFoundByName() {
        TreeSet<String> names = new TreeSet<>();
        providers.forEach(provider -> names.add(provider.name()));

        List<String> known = List.of(
                "anomaly",
                "breakout",
                "composite",
                "execution",
                "imbalance",
                "momentum",
                "pairs",
                "quoting",
                "vpin",
                "vwap");
        assertTrue(names.containsAll(known), names.toString());
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

    @Test
    void valuesThatCannotBeMeantAreRefusedBeforeAnythingStarts() {
        assertRefused("vwap", Map.of("zone", "Mars"), "zone=Mars: not a time zone");
        assertRefused("momentum", Map.of("fast", "60"), "fast=60: must be less than slow=60");
        for (StrategyProvider provider : providers) {
            provider.check(Parameters.of(provider.parameters(), Map.of()));
        }
    }

    private void assertRefused(String name, Map<String, String> given, String message) {
        for (StrategyProvider provider : providers) {
            if (provider.name().equals(name)) {
                Parameters parameters = Parameters.of(provider.parameters(), given);
                String said = assertThrows(IllegalArgumentException.class, () -> provider.check(parameters))
                        .getMessage();
                assertTrue(said.startsWith(message), said);
                return;
            }
        }
        throw new AssertionError("no strategy " + name);
    }

    /** {@code report} is also called after a failure, which may have come first of all. */
    @Test
    void theyReportEvenWhenTheyNeverStarted() {
        for (StrategyProvider provider : providers) {
            provider.create().report(new CapturedResults());
        }
    }
}
