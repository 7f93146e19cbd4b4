package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;

/** Measures what a callback allocates once it is warm. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Runs a step with rising numbers, from 0, first to warm up, and fails when the rest allocates. */
    public static void assertNoneOnceWarm(int warmUp, int steps, LongConsumer step) {
        for (long i = 0; i < warmUp; i++) {
            step.accept(i);
        }
        THREADS.getCurrentThreadAllocatedBytes();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (long i = warmUp; i < warmUp + steps; i++) {
            step.accept(i);
        }
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before, "bytes allocated in " + steps + " steps");
    }
}
