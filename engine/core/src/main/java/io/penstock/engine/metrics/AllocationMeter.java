package io.penstock.engine.metrics;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * The bytes that one thread allocates on the heap: all of them, and those after it has warmed up. All methods that take
 * part in counting are called by that thread, allocate nothing themselves and cost some 100 ns each.
 */
public final class AllocationMeter {
    /** The JVM cannot tell, or the meter was not started, warmed up and stopped. */
    public static final long UNKNOWN = -1;

    // Looked up once: the look-up itself allocates.
    private static final ThreadMXBean THREADS = threads();

    private long startedAt = UNKNOWN;
    private long warmAt = UNKNOWN;
    private long excused;
    /** What the threads before had allocated, less what the present one had when it took over. */
    private long before;

    private volatile long bytes = UNKNOWN;
    private volatile long steadyBytes = UNKNOWN;

    /** Begins to count what the calling thread allocates. */
    public void start() {
        startedAt = allocated();
    }

    /** From here on what is allocated counts as steady. */
    public void warm() {
        warmAt = allocated();
        excused = 0;
    }

    /** So many bytes made a table larger, and are not steady. */
    public void excuse(long grownBytes) {
        excused += grownBytes;
    }

    /** Bytes allocated by the calling thread since it began; for differences. */
    public long now() {
        return allocated();
    }

    /** The calling thread goes on in place of another, which must not use this meter any more. */
    public void goOn(Thread predecessor) {
        if (THREADS != null) {
            before += THREADS.getThreadAllocatedBytes(predecessor.getId()) - THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    /** Bytes that the calling thread ever allocated; {@link #UNKNOWN} where the JVM cannot tell. For differences. */
    public static long ofThisThread() {
        return THREADS == null ? UNKNOWN : THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Whether the JVM can tell. */
    public static boolean isKnown() {
        return THREADS != null;
    }

    /** Ends counting. */
    public void stop() {
        long now = allocated();
        bytes = startedAt == UNKNOWN ? UNKNOWN : now - startedAt;
        steadyBytes = warmAt == UNKNOWN ? UNKNOWN : now - warmAt - excused;
    }

    /** Any thread. Bytes between start and stop. */
    public long bytes() {
        return bytes;
    }

    /** Any thread. Bytes between warm and stop, without those that were excused. */
    public long steadyBytes() {
        return steadyBytes;
    }

    private long allocated() {
        return THREADS == null ? UNKNOWN : THREADS.getCurrentThreadAllocatedBytes() + before;
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
