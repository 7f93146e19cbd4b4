package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollingWindowTest {
    @Test
    void meanAndDeviationAreOfTheLastValuesOnly() {
        RollingWindow window = new RollingWindow(4);
        window.add(1000);
        for (double value : new double[] {2, 4, 4, 6}) {
            window.add(value);
        }

        assertEquals(4, window.mean(), 1e-12);
        assertEquals(Math.sqrt(8.0 / 3), window.deviation(), 1e-12);
    }

    @Test
    void isFullAfterSoManyAndEmptyWhenCleared() {
        RollingWindow window = new RollingWindow(2);
        window.add(1);
        assertFalse(window.isFull());
        assertTrue(Double.isNaN(window.deviation()), "of one value there is none");
        window.add(2);
        assertTrue(window.isFull());
        window.clear();
        assertFalse(window.isFull());
        assertTrue(Double.isNaN(window.mean()));
    }

    @Test
    void agreesWithSumsMadeAnewHoweverLongItRuns() {
        long seed = 42;
        Random random = new Random(seed);
        RollingWindow window = new RollingWindow(37);
        Deque<Double> last = new ArrayDeque<>();
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * (i % 5000 == 0 ? 1e6 : 1);
            window.add(value);
            last.addLast(value);
            if (last.size() > 37) {
                last.removeFirst();
            }
        }
        double mean = last.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares = last.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();

        assertEquals(mean, window.mean(), 1e-9, "seed " + seed);
        assertEquals(Math.sqrt(squares / 36), window.deviation(), 1e-9, "seed " + seed);
    }
}
