package io.penstock.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void theMedianIsInTheMiddle() {
        assertEquals(2, Sample.of(List.of(3.0, 1.0, 2.0)).median());
        assertEquals(2.5, Sample.of(List.of(4.0, 1.0, 2.0, 3.0)).median());
        assertEquals(1, Sample.of(List.of(3.0, 1.0, 2.0)).least());
        assertEquals(3, Sample.of(List.of(3.0, 1.0, 2.0)).most());
    }

    /** Tables of the sign test: 15 values leave out 3 at each end, 20 leave out 5. */
    @Test
    void theIntervalLeavesOutWhatTheSignTestAllows() {
        assertEquals(4, upTo(15).low());
        assertEquals(12, upTo(15).high());
        assertEquals(6, upTo(20).low());
        assertEquals(15, upTo(20).high());
        assertEquals(1, upTo(6).low());
        assertEquals(1, upTo(1).high());
    }

    @Test
    void theIntervalHoldsTheTrueMedianAsOftenAsItSays() {
        long seed = 11;
        Random random = new Random(seed);
        int held = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                values.add(Math.exp(3 * random.nextGaussian()));
            }
            Sample sample = Sample.of(values);
            held += sample.low() <= 1 && 1 <= sample.high() ? 1 : 0;
        }
        assertTrue(held >= 1_900, held + " of 2000, seed " + seed);
    }

    @Test
    void aTargetInsideTheIntervalIsNotShown() {
        assertEquals(Judgement.KEPT, Judgement.of(upTo(15), 12));
        assertEquals(Judgement.NOT_SHOWN, Judgement.of(upTo(15), 11.5));
        assertEquals(Judgement.NOT_SHOWN, Judgement.of(upTo(15), 4));
        assertEquals(Judgement.MISSED, Judgement.of(upTo(15), 3.5));
        assertEquals("not shown", Judgement.NOT_SHOWN.label());
    }

    @Test
    void figuresGoThroughALineAsTheyAre() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p50", 0.1);
        figures.put("none", Double.NaN);
        figures.put("large", 1.25e18);
        assertEquals(figures, FigureLine.parse(FigureLine.format(figures)));
    }

    private static Sample upTo(int count) {
        return Sample.of(
                IntStream.rangeClosed(1, count).asDoubleStream().boxed().toList());
    }
}
