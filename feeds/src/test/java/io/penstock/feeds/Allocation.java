package io.penstock.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;

/** Measures what a step allocates once it is warm. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 4;

    private Allocation() {}

    /**
     * Runs a step with rising numbers, from 0, first to warm up, and fails when every round after that allocates. What a
     * step allocates shows in each round; what the JVM itself allocates once, as a late compilation does, only in one.
     */
    public static void assertNoneOnceWarm(int warmUp, int steps, LongConsumer step) {
        for (long i = 0; i < warmUp; i++) {
            step.accept(i);
        }
        THREADS.getCurrentThreadAllocatedBytes();
        long least = Long.MAX_VALUE;
        long next = warmUp;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (long end = next + steps / ROUNDS; next < end; next++) {
                step.accept(next);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, "bytes allocated in each of " + ROUNDS + " rounds of " + steps / ROUNDS + " steps");
    }
}
