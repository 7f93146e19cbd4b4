package io.penstock.perf.latency;

/**
 * A hop of one event that took long on its own, and what the kernel had counted of the thread since the stall before.
 *
 * @param nanos when it ended
 * @param lengthNs of the hop
 * @param faults page faults of the thread since the stall before; {@link ThreadCounters#UNKNOWN} when not told
 * @param preemptedNs how long another thread ran on its core meanwhile; the same
 */
record Stall(long nanos, long lengthNs, long faults, long preemptedNs) {}
