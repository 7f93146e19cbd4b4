package io.penstock.engine.metrics;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The bytes that one thread allocates on the heap between two moments. {@link #start} and {@link #stop} allocate nothing
 * themselves and cost some 100 ns each.
 */
public final class AllocationMeter {
    /** The JVM cannot tell, or the meter was not started and stopped. */
    public static final long UNKNOWN = -1;

    // Looked up once: the look-up itself allocates.
    private static final ThreadMXBean THREADS = threads();

    private long startedAt = UNKNOWN;
    private volatile long bytes = UNKNOWN;

    /** Begins to count what the calling thread allocates. */
    public void start() {
        startedAt = allocated();
    }

    /** Ends counting. To be called by the thread that started. */
    public void stop() {
        long now = allocated();
        bytes = startedAt == UNKNOWN ? UNKNOWN : now - startedAt;
    }

    /** Any thread. Bytes between start and stop; {@link #UNKNOWN} before. */
    public long bytes() {
        return bytes;
    }

    private static long allocated() {
        return THREADS == null ? UNKNOWN : THREADS.getCurrentThreadAllocatedBytes();
    }

    private static ThreadMXBean threads() {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()
                && threads.isThreadAllocatedMemoryEnabled()) {
            // The first call allocates inside the JVM; let it not be one that counts.
            threads.getCurrentThreadAllocatedBytes();
            return threads;
        }
        return null;
    }
}
