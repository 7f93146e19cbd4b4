package io.penstock.perf.compare.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.throughput.MadeRecording;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class StyleMeterTest {
    private static final int MESSAGES = 4_000;

    @TempDir
    private Path directory;

    private MemoryFeed memory;

    @BeforeEach
    void makeDay() throws IOException {
        Path day = directory.resolve("day.itch");
        MadeRecording.write(day, MESSAGES);
        memory = new MemoryFeed(MemoryRecording.load(day));
    }

    @Test
    void everyStrategyHearsTheSameHoweverItIsRun() throws IOException {
        double expected = measure(StyleKind.ONE_THREAD, 1, 3, 0).get("heard");
        for (StyleKind style : StyleKind.values()) {
            try (StyleMeter meter = new StyleMeter(style, memory, 2)) {
                for (long perSecond : new long[] {0, 200_000}) {
                    Map<String, Double> figures = meter.measure(3, perSecond);
                    assertEquals(expected, figures.get("heard"), style + " at " + perSecond);
                    assertEquals(1, figures.get("right"), style + " at " + perSecond);
                }
            }
        }
        assertNotEquals(expected, measure(StyleKind.ONE_THREAD, 1, 4, 0).get("heard"));
    }

    @Test
    void agesAreCountedFromWhenAMessageWasDue() throws IOException {
        Map<String, Double> figures = measure(StyleKind.EVENT_LOOP, 2, 0, 200_000);

        assertTrue(figures.get("ageP50") > 0 && figures.get("ageP50") <= figures.get("ageP999"), figures::toString);
        assertTrue(figures.get("ageP50") < 10e9, figures::toString);
    }

    @Test
    void anUnknownStyleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StyleKind.of("baroque"));
    }

    private Map<String, Double> measure(StyleKind style, int strategies, int loops, long perSecond) throws IOException {
        try (StyleMeter meter = new StyleMeter(style, memory, strategies)) {
            return meter.measure(loops, perSecond);
        }
    }
}
