package io.penstock.perf.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class TopologyTest {
    @Test
    void everyShapeHearsTheSame() throws IOException {
        List<ShapeFigures> shapes = new Topology(5_000, 3).run(1);

        Set<String> varied =
                shapes.stream().map(shape -> shape.shape().varied()).collect(Collectors.toSet());
        assertTrue(varied.containsAll(Set.of("usual", "lanes", "feeds", "stages", "ring", "batch", "wait", "timed")));
        for (ShapeFigures shape : shapes) {
            assertTrue(shape.right(), shape::toString);
            assertTrue(shape.nsPerEvent().median() > 0);
            assertEquals(shape.shape().lanes() == 1, Double.isNaN(shape.cpuNsPerLaneAdded()));
        }
        assertEquals(1, shapes.get(0).times().median());
    }

    @Test
    void whatCannotRunIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Topology(5_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new Topology(20_000_001, 1));
    }
}
