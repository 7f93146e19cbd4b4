package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.NamedStrategy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final List<NamedStrategy> STRATEGIES = Stream.of("a", "b", "c", "d", "a")
            .map(name -> new NamedStrategy(name, Parameters.of(List.of(), Map.of()), new Strategy() {}))
            .toList();

    private final Placement placement = new Placement();

    @Test
    void ofOneWeightTheyAreSpreadInTurn() {
        assertArrayEquals(new int[] {0, 1, 0, 1, 0}, placement.lanes(STRATEGIES, Weights.equal(5), 2));
    }

    @Test
    void theHeaviestGoesFirstAndEachToTheLaneThatHasLeast() {
        assertArrayEquals(new int[] {1, 1, 0, 1, 1}, placement.lanes(STRATEGIES, new double[] {1, 2, 9, 3, 1}, 2));
    }

    @Test
    void lanesByHandComeFirstAndHaveNoOthers() {
        placement.add("slow", List.of("c"));
        placement.add("fast", List.of("a", "d"));
        assertArrayEquals(new int[] {1, 2, 0, 1, 1}, placement.lanes(STRATEGIES, Weights.equal(5), 3));
        assertEquals(2, placement.namedLanes());
    }

    @Test
    void whatCannotBePlacedIsRefused() {
        placement.add("fast", List.of("a"));
        assertMessage("lanes=1: no lane is left for b", 1);
        placement.add("slow", List.of("sluggish"));
        assertMessage("lane slow: no strategy 'sluggish' runs; running: a, b, c, d", 3);
        assertThrows(IllegalArgumentException.class, () -> placement.add("fast", List.of("b")));
        assertThrows(IllegalArgumentException.class, () -> placement.add("other", List.of("a")));
    }

    private void assertMessage(String message, int lanes) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> placement.lanes(STRATEGIES, Weights.equal(5), lanes))
                        .getMessage());
    }
}
