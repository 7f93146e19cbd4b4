package io.penstock.perf.throughput;

/**
 * Passes over the frames of one format, reading their lengths and types and nothing else: what no decoder of it can beat.
 * Of one pass; one thread.
 */
interface Scan {
    /** @return where the first frame begins that is not all in {@code in[from..limit)} */
    int walk(byte[] in, int from, int limit);

    /** Frames passed over so far. */
    long messages();

    /** An order-sensitive sum of what was read: for each frame {@code 31 * sum + type + 3 * length}. */
    long sum();
}
