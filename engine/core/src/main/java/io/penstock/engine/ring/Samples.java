package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.engine.latency.Stamps;

/**
 * When one event in so many was received, read and published, beside the ring, so that slots stay small. Written by the feed
 * before it publishes the event, read by lanes after that.
 */
final class Samples {
    /** Farther apart than any stream has events. */
    private static final long NEVER = 1L << 62;

    private final long every;
    private final int mask;
    private final int shift;
    private final long[] receivedNanos;
    private final long[] readNanos;
    private final long[] publishedNanos;

    /** @param every a power of two, not above {@code slots}; 0 for none but the very first */
    Samples(int slots, int every) {
        this.every = every == 0 ? NEVER : every;
        this.shift = Long.numberOfTrailingZeros(this.every);
        int places = every == 0 ? 1 : slots / every;
        this.mask = places - 1;
        this.receivedNanos = new long[places];
        this.readNanos = new long[places];
        this.publishedNanos = new long[places];
    }

    @HotPath
    boolean has(long sequence) {
        return Stamps.BUILT_IN && (sequence & (every - 1)) == 0;
    }

    /** First sampled sequence above this one. */
    @HotPath
    long after(long sequence) {
        return (sequence & -every) + every;
    }

    @HotPath
    void put(long sequence, long received, long read, long published) {
        int place = (int) (sequence >>> shift) & mask;
        receivedNanos[place] = received;
        readNanos[place] = read;
        publishedNanos[place] = published;
    }

    @HotPath
    long receivedNanos(long sequence) {
        return receivedNanos[(int) (sequence >>> shift) & mask];
    }

    @HotPath
    long readNanos(long sequence) {
        return readNanos[(int) (sequence >>> shift) & mask];
    }

    @HotPath
    long publishedNanos(long sequence) {
        return publishedNanos[(int) (sequence >>> shift) & mask];
    }
}
