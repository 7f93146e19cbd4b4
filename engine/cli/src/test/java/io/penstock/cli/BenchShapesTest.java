package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class BenchShapesTest {
    @Test
    void topologyTellsWhatEachShapeTakes() {
        Run run = Run.of("bench", "topology", "--messages", "3000", "--lanes", "2", "--rounds", "1");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().matches("(?s)varied +value.*lanes +2 .*feeds +4 .*timed +none .*after.*"), run::toString);
        assertEquals(1, Run.of("bench", "topology", "--lanes", "0").exit());
        assertEquals(1, Run.of("bench", "topology", "--rounds", "0").exit());
    }

    @Test
    void allocTellsBytesOfEachHop() {
        Run run = Run.of("bench", "alloc", "--strategy", "vwap", "--json");

        assertEquals(0, run.exit(), run::toString);
        assertEquals("decode", JsonTree.at(run.json(), "hops.0.hop"));
        assertTrue(JsonTree.at(run.json(), "hops.4.bytesPerEvent") instanceof Number);
        assertEquals(1, Run.of("bench", "alloc", "--strategy", "prophecy").exit());
        assertEquals(2, Run.of("bench", "alloc", "absent.itch").exit());
    }
}
