package io.penstock.perf.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a benchmark reports must be what a slow, independent reading of the same file finds. */
@Timeout(60)
class StageRunTest {
    private static final long SEED = 20261124;
    /** So small that messages lie across the ends of chunks. */
    private static final int CHUNK_BYTES = 1_000;

    @TempDir
    Path directory;

    private Path file;
    private int written;

    @BeforeEach
    void writeDay() throws IOException {
        file = directory.resolve("day.itch");
        written = ItchDay.write(file, 3_000, SEED);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void eachStageSeesWhatANaiveReadingSees(Stage stage) throws IOException {
        NaiveDay naive = new NaiveDay(file);
        StageFigures figures = figures(stage, 1);
        assertEquals(stage == Stage.BYTES ? Files.size(file) : written, figures.messages());
        assertTrue(figures.megabytesPerSecond() > 0);
        long expected =
                switch (stage) {
                    case BYTES -> sumOfBytes(file);
                    case WALK -> naive.walk;
                    case DECODE, DECODE_RING -> naive.fields;
                    case DECODE_BOOKS, WHOLE_PATH -> naive.quoteSum;
                };
        assertEquals(expected, figures.checksum(), () -> "seed " + SEED);
    }

    @Test
    void figuresAreOrderedAndSurviveTheWayToTheOtherJvm() throws IOException {
        StageFigures figures = figures(Stage.DECODE, 3);
        assertTrue(figures.min() <= figures.median() && figures.median() <= figures.max(), figures::toString);
        assertEquals("3", figures.settings().get("timedPasses"));
        assertEquals(figures, StageFigures.parse(figures.toText()));
    }

    @Test
    void passesAreStableOnceTheLastThreeAreAlike() {
        Warmth warmth = new Warmth();
        for (long ns : new long[] {300, 200, 100, 104}) {
            warmth.add(ns);
            assertFalse(warmth.isStable());
        }
        warmth.add(102);
        assertTrue(warmth.isStable() && warmth.isEnough());
    }

    @Test
    void aMachineThatIsNeverStableIsNotWaitedForWithoutEnd() {
        Warmth warmth = new Warmth();
        for (int i = 0; i < Warmth.MOST; i++) {
            assertFalse(warmth.isEnough());
            warmth.add(i % 2 == 0 ? 100 : 200);
        }
        assertTrue(warmth.isEnough());
        assertFalse(warmth.isStable());
    }

    static long sumOfBytes(Path file) throws IOException {
        long sum = 0;
        for (byte one : Files.readAllBytes(file)) {
            sum += Byte.toUnsignedInt(one);
        }
        return sum;
    }

    private StageFigures figures(Stage stage, int passes) throws IOException {
        ThroughputSettings settings = ThroughputSettings.of(file).withPasses(passes);
        return new StageRun(stage, settings, MemoryRecording.load(file, CHUNK_BYTES)).run();
    }
}
