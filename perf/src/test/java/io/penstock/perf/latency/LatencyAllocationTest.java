package io.penstock.perf.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What measures must not make garbage: it would be collected in the measured time. */
@Timeout(60)
class LatencyAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int EVENTS = 200_000;

    private long clock;

    @Test
    void theScheduleAllocatesNothingForAnEvent() {
        for (String shape : new String[] {"steady", "poisson", "recordedx3"}) {
            OpenLoop.Plan plan =
                    new OpenLoop.Plan(Shape.parse(shape).arrivals(1e7), 0, Long.MAX_VALUE / 4, Long.MAX_VALUE / 4, 0);
            OpenLoop loop = new OpenLoop(plan, () -> clock += 40, new MeasuredTime(), false, () -> {});
            await(loop, 0);
            assertEquals(0, bytes(() -> await(loop, EVENTS)), shape);
        }
    }

    @Test
    void choosingTheSlowestAllocatesNothing() {
        Slowest slowest = new Slowest(1_000);
        Runnable work = () -> choose(slowest);
        bytes(work);
        assertEquals(0, bytes(work));
    }

    private static long bytes(Runnable work) {
        // The first questions make objects themselves.
        for (int i = 0; i < 10; i++) {
            THREADS.getCurrentThreadAllocatedBytes();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void await(OpenLoop loop, int from) {
        for (int i = 0; i < EVENTS; i++) {
            loop.await(100L * (from + i), from + i, () -> false);
        }
    }

    private static void choose(Slowest slowest) {
        for (int i = 0; i < EVENTS; i++) {
            long ns = i * 2_654_435_761L % 1_000_000;
            if (slowest.wants(ns)) {
                slowest.placeFor(ns);
            }
        }
    }
}
