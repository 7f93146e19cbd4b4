package io.penstock.engine.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HdrLogTest {
    @TempDir
    private Path directory;

    private final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();

    @Test
    void everySampleIsReadBackUnderTheTagOfItsHop() throws IOException {
        Path file = directory.resolve("run.hlog");
        LatencyBoard board = new LatencyBoard(2);
        try (HdrLog log = HdrLog.create("hdr", file)) {
            for (int second = 0; second < 3; second++) {
                board.feed().record(Hop.DECODE, 80);
                board.lane(0).record(Hop.TOTAL, 1_000, 10);
                board.lane(1).record(Hop.TOTAL, 2_000_000, 5);
                board.harvest(log);
            }
        }

        Map<String, Histogram> byTag = read(file);
        assertEquals(List.of("decode", "lane-0.total", "lane-1.total", "total"), List.copyOf(byTag.keySet()));
        assertEquals(3, byTag.get("decode").getTotalCount());
        assertEquals(30, byTag.get("lane-0.total").getTotalCount());
        assertEquals(45, byTag.get("total").getTotalCount());
        assertEquals(45, board.summary(Hop.TOTAL).count());
        assertEquals(
                board.summary(Hop.TOTAL).p50Ns(), byTag.get("total").getValueAtPercentile(50), "ns, as in the report");
    }

    @Test
    void oneLaneHasNoTagsOfItsOwn() throws IOException {
        Path file = directory.resolve("run.hlog");
        LatencyBoard board = new LatencyBoard(1);
        try (HdrLog log = HdrLog.create("hdr", file)) {
            board.lane(0).record(Hop.BOOK, 30);
            board.harvest(log);
            board.harvest(log);
        }
        assertEquals("{book=1}", counts(file));
    }

    @Test
    void theHeaderIsThatOfTheStandardFormat() throws IOException {
        Path file = directory.resolve("run.hlog");
        long before = System.currentTimeMillis();
        HdrLog.create("hdr", file).close();

        List<String> lines = Files.readAllLines(file);
        assertEquals("#[Histogram log format version 1.3]", lines.get(1));
        assertTrue(lines.get(2).startsWith("#[StartTime: "), lines::toString);
        assertTrue(lines.get(3).startsWith("#[BaseTime: "), lines::toString);
        assertTrue(lines.get(4).startsWith("\"StartTimestamp\",\"Interval_Length\""), lines::toString);
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            assertNull(reader.nextIntervalHistogram());
            assertTrue(reader.getStartTimeSec() * 1_000 >= before);
        }
    }

    @Test
    void anOlderLogIsReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("run.hlog"), "something much longer\n".repeat(100));
        HdrLog.create("hdr", file).close();

        assertFalse(Files.readString(file).contains("longer"));
    }

    @Test
    void aDirectoryIsRefusedWithItsName() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> HdrLog.create("hdr", directory));
        assertEquals("hdr=" + directory + ": is a directory; expected a file to write", refusal.getMessage());
    }

    @Test
    void aFileInNoDirectoryIsRefusedWithWhatIsMissing() {
        Path file = directory.resolve("none").resolve("run.hlog");
        var refusal = assertThrows(IllegalArgumentException.class, () -> HdrLog.create("hdr", file));
        assertEquals("hdr=" + file + ": there is no directory " + file.getParent(), refusal.getMessage());
    }

    @Test
    void closingTheHarvestWritesWhatCameLast() throws IOException {
        Path file = directory.resolve("run.hlog");
        LatencyBoard board = new LatencyBoard(1);
        try (LatencyHarvest harvest = LatencyHarvest.start(board, HdrLog.create("hdr", file), warnings::add)) {
            board.lane(0).record(Hop.STRATEGY, 42);
        }
        assertEquals("{strategy=1}", counts(file));
        assertEquals(1, board.summary(Hop.STRATEGY).count());
        assertEquals(List.of(), List.copyOf(warnings));
    }

    @Test
    void theHarvestWritesWhileTheRunGoesOn() throws IOException, InterruptedException {
        Path file = directory.resolve("run.hlog");
        LatencyBoard board = new LatencyBoard(1);
        try (LatencyHarvest harvest = LatencyHarvest.start(board, HdrLog.create("hdr", file), warnings::add)) {
            board.lane(0).record(Hop.STRATEGY, 42);
            while (!counts(file).equals("{strategy=1}")) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void aFullDiskIsOneWarningAndTheFiguresAreWhole() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no " + full + " to stand for a full disk");
        assertThrows(IOException.class, () -> HdrLog.create("hdr", full));

        LatencyBoard board = new LatencyBoard(1);
        HdrLog log = HdrLog.create("hdr", directory.resolve("run.hlog"));
        log.close();
        try (LatencyHarvest harvest = LatencyHarvest.start(board, log, warnings::add)) {
            board.lane(0).record(Hop.STRATEGY, 42);
        }
        assertEquals(1, board.summary(Hop.STRATEGY).count());
        assertEquals(1, warnings.size(), warnings::toString);
    }

    private static String counts(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        read(file).forEach((tag, histogram) -> counts.put(tag, histogram.getTotalCount()));
        return counts.toString();
    }

    /** All intervals of a tag together. */
    private static Map<String, Histogram> read(Path file) throws IOException {
        Map<String, Histogram> byTag = new TreeMap<>();
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            for (var next = reader.nextIntervalHistogram(); next != null; next = reader.nextIntervalHistogram()) {
                Histogram interval = (Histogram) next;
                byTag.computeIfAbsent(interval.getTag(), tag -> HopHistogram.empty())
                        .add(interval);
            }
        }
        return byTag;
    }
}
