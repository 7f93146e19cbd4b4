package io.penstock.perf.jitter;

import com.lmax.disruptor.Sequence;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.Pinning;
import io.penstock.perf.CoreThread;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long one number takes from one thread to another that waits for it, one way, each on its core: half of a round trip
 * through two cache lines, with nothing in between. No queue can be faster.
 *
 * @param leastNs in the fastest of many batches of round trips
 * @param p50Ns in the median batch
 * @param p90Ns 9 of 10 batches were faster
 * @param longestNs in the slowest batch
 * @param batches how many there were; without any, there are not two cores, and nothing was measured
 */
public record HandOff(double leastNs, double p50Ns, double p90Ns, double longestNs, int batches) {
    /** Where there are not two cores to measure between. */
    private static final HandOff NONE = new HandOff(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    private static final int ROUND_TRIPS = 100;
    private static final int MOST_BATCHES = 1 << 16;
    private static final long WARM_UP_NS = 50_000_000;
    private static final long END = -1;

    /**
     * Measures for a while, after a warm-up of 50 ms.
     *
     * @param pinning from the first core that it names to the second; where it names fewer, the system chooses
     * @param warnings told when a core is refused
     */
    public static HandOff measure(Pinning pinning, long forNs, Consumer<String> warnings) {
        Cores cores = Cores.ofThisProcess();
        List<Integer> pins = cores(pinning, cores);
        // One pinned and one roaming thread could share a core.
        boolean two = pins.size() >= 2;
        return cores.usable() < 2
                ? NONE
                : between(two ? pins.get(0) : PinPlan.UNPINNED, two ? pins.get(1) : PinPlan.UNPINNED, forNs, warnings);
    }

    /** The cores that a pinning names, as far as it names any. */
    static List<Integer> cores(Pinning pinning, Cores cores) {
        return switch (pinning.mode()) {
            case NONE -> List.of();
            case AUTO -> cores.limitedByQuota() ? List.of() : cores.pinOrder();
            case LIST -> pinning.cores();
        };
    }

    /**
     * Measures for a while, after a warm-up of 50 ms.
     *
     * @param fromCore or {@link PinPlan#UNPINNED}
     * @param toCore another one, or unpinned too
     */
    private static HandOff between(int fromCore, int toCore, long forNs, Consumer<String> warnings) {
        Sequence there = new Sequence(0);
        Sequence back = new Sequence(0);
        Pinger pinger = new Pinger(there, back, forNs);
        Thread ping = CoreThread.on(fromCore, "ping", pinger, warnings);
        Thread pong = CoreThread.on(toCore, "pong", () -> pong(there, back), warnings);
        pong.start();
        ping.start();
        CoreThread.join(ping);
        CoreThread.join(pong);
        return pinger.result();
    }

    private static void pong(Sequence there, Sequence back) {
        long last = 0;
        while (last != END) {
            long seen = there.get();
            if (seen != last) {
                back.set(seen);
                last = seen;
            }
        }
    }

    private static final class Pinger implements Runnable {
        private final Sequence there;
        private final Sequence back;
        private final long forNs;
        private final double[] oneWayNs = new double[MOST_BATCHES];
        private int batches;
        private long sent;

        Pinger(Sequence there, Sequence back, long forNs) {
            this.there = there;
            this.back = back;
            this.forNs = forNs;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            while (System.nanoTime() - start < WARM_UP_NS) {
                batchNs();
            }
            start = System.nanoTime();
            while (System.nanoTime() - start < forNs && batches < MOST_BATCHES) {
                oneWayNs[batches++] = batchNs() / (2.0 * ROUND_TRIPS);
            }
            there.set(END);
        }

        private long batchNs() {
            long start = System.nanoTime();
            for (int i = 0; i < ROUND_TRIPS; i++) {
                there.set(++sent);
                while (back.get() != sent) {
                    // Pausing would be slower than the hand-off.
                }
            }
            return System.nanoTime() - start;
        }

        HandOff result() {
            double[] sorted = Arrays.copyOf(oneWayNs, batches);
            Arrays.sort(sorted);
            return new HandOff(sorted[0], sorted[batches / 2], sorted[batches * 9 / 10], sorted[batches - 1], batches);
        }
    }
}
