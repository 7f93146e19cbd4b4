package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.engine.replay.Speed;
import io.penstock.engine.replay.SymbolPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineConfigTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65, Integer.MIN_VALUE})
    void aNumberOfLanesThatCannotBeIsRefused(int lanes) {
        assertRefused("lanes=" + lanes + ": must be in 1..64", () -> EngineConfig.defaults()
                .withLanes(lanes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 512, 1_000, 1_025, 1 << 23, Integer.MIN_VALUE})
    void aRingThatCannotBeIsRefused(int slots) {
        assertRefused("ringSlots=" + slots + ": must be a power of two in 1024..4194304", () -> EngineConfig.defaults()
                .withRingSlots(slots));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e-7", "1000001", "NaN", "fast", "", "Infinity", "1x"})
    void aPaceThatCannotBeIsRefused(String speed) {
        assertThrows(IllegalArgumentException.class, () -> Speed.parse(speed));
    }

    @Test
    void anEmptySymbolIsRefused() {
        assertRefused("symbol: empty", () -> EngineConfig.defaults().withSymbols("A", ""));
    }

    @Test
    void aCopyDiffersInWhatWasChangedOnly() {
        EngineConfig config =
                EngineConfig.defaults().withLanes(64).withRingSlots(1_024).withSymbols("A*");

        assertEquals(64, config.lanes());
        assertEquals(1_024, config.ringSlots());
        assertEquals(
                List.of("A*"),
                config.symbols().stream().map(SymbolPattern::toString).toList());
        assertEquals(Speed.MAX, config.speed());
        assertEquals(EngineConfig.defaults(), EngineConfig.defaults().withLanes(1));
    }

    private static void assertRefused(String message, Runnable change) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, change::run).getMessage());
    }
}
