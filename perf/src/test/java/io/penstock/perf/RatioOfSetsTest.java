package io.penstock.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioOfSetsTest {
    private static final int TURNS = 10;

    @Test
    void withoutNoiseTheRatioIsExact() {
        Ratio ratio = of(new Random(1), 4, 0.5, 0, 0);
        assertEquals(0.5, ratio.estimate(), 1e-9);
        assertEquals(0.5, ratio.low(), 1e-9);
        assertEquals(0.5, ratio.high(), 1e-9);
        assertEquals(40, ratio.pairs());
    }

    @Test
    void oneSetHasNoIntervalBecauseAnotherJvmMayDiffer() {
        assertFalse(of(new Random(1), 1, 1, 0.01, 0).hasInterval());
    }

    /** Pooled turns would say [0.99, 1.01] and be wrong most of the time. */
    @Test
    void whatDiffersFromJvmToJvmIsInTheInterval() {
        long seed = 7;
        Random random = new Random(seed);
        int held = 0;
        for (int trial = 0; trial < 60; trial++) {
            held += of(random, 10, 1, 0.01, 0.05).includes(1) ? 1 : 0;
        }
        assertTrue(held >= 48, held + " of 60, seed " + seed);
    }

    @Test
    void aDifferenceLargerThanBothNoisesIsShown() {
        Ratio ratio = of(new Random(3), 10, 0.9, 0.02, 0.01);
        assertTrue(ratio.high() < 0.95 && ratio.includes(0.9), ratio::toString);
    }

    private static Ratio of(Random random, int sets, double ratio, double turnNoise, double setNoise) {
        RatioOfSets.Figures one = new RatioOfSets.Figures(sets, TURNS);
        RatioOfSets.Figures other = new RatioOfSets.Figures(sets, TURNS);
        for (int set = 0; set < sets; set++) {
            double ofSet = Math.exp(setNoise * random.nextGaussian());
            for (int turn = 0; turn < TURNS; turn++) {
                other.set(set, turn, 200);
                one.set(set, turn, 200 * ratio * ofSet * Math.exp(turnNoise * random.nextGaussian()));
            }
        }
        return RatioOfSets.of(one, other);
    }
}
