package io.penstock.perf.latency.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.Ratio;
import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyDiffTest {
    private static final long[] NOISE = {1_000, 1_040, 980, 1_010, 990};

    @Test
    void aDifferenceBeyondTheNoiseIsShown() {
        LatencyDiff.Row row =
                LatencyDiff.of(report(0, 1, 10), report(1, 0.8, 10)).get(0);

        assertEquals("total p50", row.figure());
        assertEquals(LatencyDiff.Verdict.FASTER, row.verdict());
        assertEquals(0.8, row.ratio().estimate(), 0.02);
        assertTrue(row.ratio().low() < 0.8 && row.ratio().high() > 0.8, row::toString);
        assertEquals(
                LatencyDiff.Verdict.SLOWER,
                LatencyDiff.of(report(0, 1, 10), report(1, 1.3, 10)).get(0).verdict());
    }

    @Test
    void aDifferenceSmallerThanTheHiccupsIsNotShown() {
        LatencyDiff.Row row =
                LatencyDiff.of(report(0, 1, 5_000), report(1, 0.8, 5_000)).get(0);
        assertEquals(LatencyDiff.Verdict.NOT_SHOWN, row.verdict());
        assertTrue(Math.abs(row.hiccupNs() - 5_000) <= 10, row::toString);
    }

    @Test
    void noDifferenceIsShownWhereThereIsNone() {
        List<LatencyRun> turned = List.of(run(0, 1_000), run(2, 1_010), run(4, 990));
        List<LatencyRun> other = List.of(run(1, 1_010), run(3, 990), run(5, 1_000));
        assertEquals(
                LatencyDiff.Verdict.NO_DIFFERENCE,
                LatencyDiff.of(report(turned), report(other)).get(0).verdict());
    }

    @Test
    void onePairHasNoInterval() {
        LatencyDiff.Row row = LatencyDiff.of(report(List.of(run(0, 1_000))), report(List.of(run(1, 500))))
                .get(0);
        assertEquals(LatencyDiff.Verdict.NO_INTERVAL, row.verdict());
        assertEquals(0.5, row.ratio().estimate(), 0.01);
    }

    @Test
    void runsThatDidNotTakeTurnsAreToldFromThoseThatDid() {
        assertTrue(LatencyDiff.tookTurns(report(0, 1, 10), report(1, 1, 10)));
        assertFalse(LatencyDiff.tookTurns(report(0, 1, 10), report(1_000, 1, 10)));
    }

    @Test
    void theIntervalHoldsTheTruthInNineteenOfTwentyExperiments() {
        SplittableRandom random = new SplittableRandom(20261125);
        int held = 0;
        for (int experiment = 0; experiment < 2_000; experiment++) {
            double[] one = new double[6];
            double[] other = new double[6];
            for (int i = 0; i < one.length; i++) {
                // Both meet the same machine, which drifts.
                double machine = Math.exp(random.nextDouble());
                one[i] = 1_000 * machine * Math.exp(0.05 * gaussian(random));
                other[i] = 1_100 * machine * Math.exp(0.05 * gaussian(random));
            }
            held += Ratio.ofPairs(one, other).includes(1.1) ? 1 : 0;
        }
        assertTrue(held > 1_860 && held < 1_940, held + " of 2,000 held");
    }

    private static LatencyReport report(long offsetMillis, double factor, long hiccupNs) {
        List<LatencyRun> runs = new ArrayList<>();
        for (int i = 0; i < NOISE.length; i++) {
            // Each report meets the noise in another order.
            long noisy = NOISE[(int) (i + offsetMillis) % NOISE.length];
            runs.add(Runs.of("steady", offsetMillis + 10L * i, (long) (noisy * factor), hiccupNs));
        }
        return report(runs);
    }

    private static LatencyReport report(List<LatencyRun> runs) {
        return new LatencyReport(Map.of(), runs, List.of());
    }

    private static LatencyRun run(long startedMillis, long ns) {
        return Runs.of("steady", startedMillis, ns, 1);
    }

    private static double gaussian(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }
}
