package io.penstock.perf.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a benchmark reports of a DBN file must be what a slow, independent reading of it finds. */
@Timeout(60)
class DbnStagesTest {
    private static final long SEED = 20_240_508;
    /** So small that records and the metadata lie across the ends of chunks. */
    private static final int CHUNK_BYTES = 100;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Stage.class)
    void eachStageSeesWhatANaiveReadingSees(Stage stage) throws IOException {
        Path file = directory.resolve("day.dbn");
        long written = DbnDay.write(file, 2_000, SEED);
        NaiveDbnDay naive = new NaiveDbnDay(file);
        ThroughputSettings settings = ThroughputSettings.of(file).withPasses(1);
        StageFigures figures = new StageRun(stage, settings, MemoryRecording.load(file, CHUNK_BYTES)).run();
        assertEquals(stage == Stage.BYTES ? Files.size(file) : written, figures.messages());
        assertEquals("dbn", figures.settings().get("format"));
        long expected =
                switch (stage) {
                    case BYTES -> StageRunTest.sumOfBytes(file);
                    case WALK -> naive.walk;
                    case DECODE, DECODE_RING -> naive.fields;
                    case DECODE_BOOKS, WHOLE_PATH -> naive.quoteSum;
                };
        assertEquals(expected, figures.checksum(), () -> "seed " + SEED);
    }
}
