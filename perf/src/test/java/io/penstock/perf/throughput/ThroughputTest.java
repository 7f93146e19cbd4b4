package io.penstock.perf.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ThroughputTest {
    @TempDir
    Path directory;

    @Test
    void stagesRunInJvmsOfTheirOwnAndAgree() throws IOException {
        Path file = directory.resolve("day.itch");
        int written = ItchDay.write(file, 500, 1);
        Throughput throughput = Throughput.of(ThroughputSettings.of(file).withPasses(1));
        Map<Stage, StageFigures> figures = throughput.run(
                EnumSet.of(Stage.DECODE, Stage.DECODE_RING), stage -> assertEquals(written, stage.messages()));
        assertEquals(
                figures.get(Stage.DECODE).checksum(),
                figures.get(Stage.DECODE_RING).checksum());
    }

    @Test
    void aFileOfNoKnownFormatIsRefusedBeforeAnythingRuns() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.itch"), "these are notes and no recording");
        IOException refusal = assertThrows(IOException.class, () -> Throughput.of(ThroughputSettings.of(file)));
        assertTrue(refusal.getMessage().contains("notes.itch: no recording of a known format"), refusal::getMessage);
    }

    @Test
    void settingsThatCannotRunAreRefused() {
        ThroughputSettings settings = ThroughputSettings.of(directory);
        assertThrows(IllegalArgumentException.class, () -> settings.withPasses(0));
        assertThrows(IllegalArgumentException.class, () -> settings.withRingSlots(1_000));
        assertThrows(IllegalArgumentException.class, () -> Stage.of("fly"));
    }
}
