package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KneeSearchTest {
    private static final Limit LIMIT = Limit.parse("p99.9=50us");

    private final List<Double> tried = new ArrayList<>();

    @Test
    void theKneeLiesBetweenWhatHeldAndWhatBrokeWithinATenth() throws IOException {
        List<String> found = search(37.5, false);

        double held = tried.stream()
                .filter(multiple -> multiple <= 37.5)
                .max(Double::compare)
                .orElseThrow();
        double broke = tried.stream()
                .filter(multiple -> multiple > 37.5)
                .min(Double::compare)
                .orElseThrow();
        assertTrue(broke / held <= 1.1, held + " and " + broke);
        assertTrue(
                found.get(0).startsWith("Knee: p99.9=50.0us holds up to " + String.format("%.3g", held)), found.get(0));
        assertEquals(List.of(1.0, 2.0, 4.0), tried.subList(0, 3), "it doubles first");
    }

    @Test
    void aRunThatBreaksTheLimitHasASecondChanceAndOneThatSaturatesHasNone() throws IOException {
        search(3, false);
        assertEquals(2, tried.stream().filter(multiple -> multiple == 4).count());
        tried.clear();
        search(3, true);
        assertEquals(1, tried.stream().filter(multiple -> multiple == 4).count());
    }

    @Test
    void aLimitThatNeverHeldIsSaidSo() throws IOException {
        assertTrue(search(0.5, false).get(0).contains("does not hold at recorded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p99", "99=5us", "p99.9=50", "p100.0=5us0", "p99=5h"})
    void aLimitThatIsNoneIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Limit.parse(text));
    }

    private List<String> search(double knee, boolean saturates) throws IOException {
        KneeSearch.Measuring machine = settings -> {
            double multiple = settings.shape().multiple();
            tried.add(multiple);
            if (multiple <= knee) {
                return Runs.of(settings.label(), 0, 1_000, 100);
            }
            return saturates ? Runs.saturated(settings.label()) : Runs.of(settings.label(), 0, 60_000, 100);
        };
        return new KneeSearch(machine, LIMIT, run -> {}).find(LatencySettings.of("day.itch"));
    }
}
