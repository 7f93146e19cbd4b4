package io.penstock.engine.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatencyBoardTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long HOUR_NS = 3_600_000_000_000L;

    @Test
    void aHopWithoutSamplesHasNoPercentiles() {
        LatencyBoard board = new LatencyBoard(1);
        board.harvest();

        assertEquals(LatencySummary.EMPTY, board.summary(Hop.ORDER));
        assertEquals(LatencySummary.NONE, board.summary(Hop.ORDER).maxNs());
    }

    @Test
    void percentilesAgreeWithSortedSamplesToThreeDigitsAndTheMaximumExactly() {
        long seed = 20261124;
        SplittableRandom random = new SplittableRandom(seed);
        LatencyBoard board = new LatencyBoard(2);
        long[] samples = new long[50_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (long) Math.exp(random.nextDouble() * 20);
            board.lane(i % 2).record(Hop.TOTAL, samples[i]);
            if (i % 7_000 == 0) {
                board.harvest();
            }
        }
        board.harvest();
        Arrays.sort(samples);

        LatencySummary summary = board.summary(Hop.TOTAL);
        assertEquals(samples.length, summary.count());
        assertEquals(samples[samples.length - 1], summary.maxNs());
        assertNear(samples, 0.5, summary.p50Ns(), seed);
        assertNear(samples, 0.9, summary.p90Ns(), seed);
        assertNear(samples, 0.99, summary.p99Ns(), seed);
        assertNear(samples, 0.999, summary.p999Ns(), seed);
        assertNear(samples, 0.9999, summary.p9999Ns(), seed);
    }

    @Test
    void aSampleForManyEventsCountsForEachOfThem() {
        LatencyBoard board = new LatencyBoard(1);
        board.lane(0).record(Hop.QUEUE, 100, 9);
        board.lane(0).record(Hop.QUEUE, 5_000, 1);
        board.lane(0).record(Hop.QUEUE, 7_000_000, 0);
        board.harvest();

        assertEquals(new LatencySummary(10, 100, 100, 5_000, 5_000, 5_000, 5_000, 0), board.summary(Hop.QUEUE));
    }

    @Test
    void whatDoesNotFitIsClampedAndCountedAndTheMaximumStaysTrue() {
        LatencyBoard board = new LatencyBoard(1);
        board.lane(0).record(Hop.TOTAL, -5);
        board.harvest();
        assertEquals(new LatencySummary(1, 0, 0, 0, 0, 0, 0, 1), board.summary(Hop.TOTAL));

        board.lane(0).record(Hop.TOTAL, HOUR_NS);
        board.lane(0).record(Hop.TOTAL, Long.MAX_VALUE, 3);
        board.lane(0).record(Hop.TOTAL, Long.MIN_VALUE, 2);
        board.harvest();

        LatencySummary summary = board.summary(Hop.TOTAL);
        assertEquals(7, summary.count());
        assertEquals(6, summary.clamped());
        assertEquals(Long.MAX_VALUE, summary.maxNs());
        assertEquals(1, summary.p99Ns() / (double) HOUR_NS, 0.001);
    }

    @Test
    void eachThreadTimesItsOwnHops() {
        LatencyBoard board = new LatencyBoard(1);
        board.feed().record(Hop.PACE, 10);
        board.feed().record(Hop.DECODE, 10);
        for (Hop hop : Hop.values()) {
            if (hop != Hop.DECODE && hop != Hop.PACE) {
                board.lane(0).record(hop, 10);
            }
        }
        board.harvest();

        board.summaries().forEach((hop, summary) -> assertEquals(1, summary.count(), hop::label));
        assertEquals(Hop.values().length, board.summaries().size());
    }

    @Test
    @Timeout(30)
    void harvestsUnderRunningWritersLoseNothing() throws InterruptedException {
        int samples = 400_000;
        LatencyBoard board = new LatencyBoard(2);
        Thread[] writers = new Thread[2];
        for (int lane = 0; lane < writers.length; lane++) {
            LatencyRecorder recorder = board.lane(lane);
            writers[lane] = new Thread(() -> {
                for (int i = 0; i < samples; i++) {
                    recorder.record(Hop.BOOK, i);
                }
            });
            writers[lane].start();
        }
        long harvested = 0;
        while (writers[0].isAlive() || writers[1].isAlive()) {
            board.harvest();
            long count = board.summary(Hop.BOOK).count();
            assertTrue(count >= harvested, () -> "count fell to " + count);
            harvested = count;
        }
        for (Thread writer : writers) {
            writer.join();
        }
        board.harvest();

        assertEquals(2L * samples, board.summary(Hop.BOOK).count());
        assertEquals(samples - 1, board.summary(Hop.BOOK).maxNs());
    }

    @Test
    void recordingAllocatesNothingOnceWarm() {
        LatencyBoard board = new LatencyBoard(1);
        LatencyRecorder recorder = board.lane(0);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50_000; i++) {
                recorder.record(Hop.TOTAL, i * 1_000L - 1_000);
                recorder.record(Hop.QUEUE, i * HOUR_NS, 3);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            board.harvest();
        }
        assertEquals(0, least, "bytes allocated in each of 8 rounds");
    }

    private static void assertNear(long[] sorted, double quantile, long seen, long seed) {
        long expected = sorted[(int) Math.ceil(quantile * sorted.length) - 1];
        assertTrue(
                Math.abs(seen - expected) <= expected / 1_000 + 1,
                () -> "quantile " + quantile + ": " + seen + ", expected " + expected + ", seed " + seed);
    }
}
