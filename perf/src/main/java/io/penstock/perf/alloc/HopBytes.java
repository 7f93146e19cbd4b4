package io.penstock.perf.alloc;

/**
 * What one hop allocated over the later half of a recording.
 *
 * @param hop which, as people call it
 * @param events in that half
 * @param bytes allocated there, without what tables took to become larger
 * @param grownBytes which tables took to become larger
 */
public record HopBytes(String hop, long events, long bytes, long grownBytes) {
    /** Bytes for an event. */
    public double perEvent() {
        return events == 0 ? 0 : (double) bytes / events;
    }

    HopBytes minus(String name, HopBytes before) {
        return new HopBytes(name, events, bytes - before.bytes, grownBytes - before.grownBytes);
    }
}
