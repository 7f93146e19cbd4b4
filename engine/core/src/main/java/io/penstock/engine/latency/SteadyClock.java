package io.penstock.engine.latency;

/** The clock that latencies and throughput are measured with. Any thread. */
public final class SteadyClock {
    private SteadyClock() {}

    /** Nanoseconds since some moment; never falls. Costs some 22 ns. */
    public static long nanos() {
        return System.nanoTime();
    }
}
