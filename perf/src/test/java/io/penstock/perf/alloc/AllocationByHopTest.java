package io.penstock.perf.alloc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.perf.throughput.MadeRecording;
import io.penstock.perf.throughput.MemoryRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AllocationByHopTest {
    @TempDir
    private Path directory;

    private MemoryRecording recording;

    @BeforeEach
    void makeDay() throws IOException {
        Path day = directory.resolve("day.itch");
        MadeRecording.write(day, 40_000);
        recording = MemoryRecording.load(day);
    }

    @Test
    void eachHopIsToldOverTheLaterHalf() throws IOException {
        List<HopBytes> hops = new AllocationByHop(recording, List.of("vwap")).measure();

        assertEquals(
                List.of("decode", "publish", "queue", "book", "strategy vwap"),
                hops.stream().map(HopBytes::hop).toList());
        for (HopBytes hop : hops) {
            assertTrue(hop.events() >= 19_000 && hop.events() <= 21_000, hop::toString);
            assertTrue(hop.perEvent() < 64, hop::toString);
        }
    }

    @Test
    void whatAThreadAllocatesInTheLaterHalfIsCountedAndTheRestIsNot() {
        LaterHalf half = new LaterHalf(100, () -> 0);
        byte[][] kept = new byte[4][];
        kept[0] = new byte[1_000_000];
        half.done(49);
        kept[1] = new byte[1_000_000];
        half.done(50);
        kept[2] = new byte[1_000];
        half.done(51);
        kept[3] = new byte[1_000];
        HopBytes bytes = half.end("hop", 100);

        assertEquals(50, bytes.events());
        assertTrue(bytes.bytes() >= 2_000 && bytes.bytes() < 20_000, () -> bytes + " of " + kept.length);
    }

    @Test
    void anUnknownStrategyIsRefusedBeforeAnythingIsMeasured() {
        assertThrows(IllegalArgumentException.class, () -> new AllocationByHop(recording, List.of("prophecy")));
    }
}
