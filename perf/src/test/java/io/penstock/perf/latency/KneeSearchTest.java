package io.penstock.perf.latency;

import static io.penstock.perf.latency.Shape.Kind.RECORDED;
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
    void aMultipleThatBreaksTheLimitIsTriedTwiceMoreAndOneThatSaturatesIsNot() throws IOException {
        search(3, false);
        assertEquals(3, tried.stream().filter(multiple -> multiple == 4).count());
        tried.clear();
        search(3, true);
        assertEquals(1, tried.stream().filter(multiple -> multiple == 4).count());
    }

    @Test
    void aSearchThatBeginsTooFastGoesDownToTheRecordedPaceFirst() throws IOException {
        List<String> found = find(LatencySettings.of("day.itch").withArrivals(new Shape(RECORDED, 64), 1), 13, true);

        assertEquals(List.of(64.0, 32.0, 16.0, 8.0), tried.subList(0, 4));
        assertTrue(found.get(0).startsWith("Knee: p99.9=50.0us holds up to 12."), found.get(0));
    }

    @Test
    void whereNothingHoldsThereIsNoHeadroomAndTheReasonIsSaid() throws IOException {
        List<String> saturated = search(0.5, true);
        assertTrue(
                saturated.get(0).startsWith("No headroom: p99.9=50.0us does not hold at recorded"), saturated.get(0));
        assertTrue(saturated.get(1).contains("it is the engine, and too fast"), saturated.get(1));
    }

    @Test
    void aLimitThatHiccupsAloneBreakIsNotBlamedOnTheEngine() throws IOException {
        KneeSearch.Measuring machine = settings -> Runs.of(settings.label(), 0, 60_000, 55_000);
        List<String> lines = new KneeSearch(machine, LIMIT, run -> tried.add(1.0)).find(LatencySettings.of("day.itch"));

        assertTrue(lines.get(0).startsWith("No headroom: "), lines.get(0));
        assertTrue(
                lines.get(1).startsWith("Jitter: on this machine hiccups alone are 55.0 us")
                        && lines.get(1).endsWith("can be shown here is p99=200us"),
                lines.get(1));
        assertEquals(3, tried.size(), "no other multiple would say more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p99", "99=5us", "p99.9=50", "p100.0=5us0", "p99=5h"})
    void aLimitThatIsNoneIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Limit.parse(text));
    }

    private List<String> search(double knee, boolean saturates) throws IOException {
        return find(LatencySettings.of("day.itch"), knee, saturates);
    }

    private List<String> find(LatencySettings from, double knee, boolean saturates) throws IOException {
        KneeSearch.Measuring machine = settings -> {
            double multiple = settings.shape().multiple();
            tried.add(multiple);
            if (multiple <= knee) {
                return Runs.of(settings.label(), 0, 1_000, 100);
            }
            return saturates ? Runs.saturated(settings.label()) : Runs.of(settings.label(), 0, 60_000, 100);
        };
        return new KneeSearch(machine, LIMIT, run -> {}).find(from);
    }
}
