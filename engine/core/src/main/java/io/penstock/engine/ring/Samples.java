package io.penstock.engine.ring;

import io.penstock.api.HotPath;

/**
 * When one event in so many was received and published, beside the ring, so that slots stay small. Written by the feed
 * before it publishes the event, read by lanes after that.
 */
final class Samples {
    private final int every;
    private final int mask;
    private final int shift;
    private final long[] receivedNanos;
    private final long[] publishedNanos;

    /** @param every a power of two, not above {@code slots} */
    Samples(int slots, int every) {
        this.every = every;
        this.shift = Integer.numberOfTrailingZeros(every);
        this.mask = slots / every - 1;
        this.receivedNanos = new long[slots / every];
        this.publishedNanos = new long[slots / every];
    }

    int every() {
        return every;
    }

    @HotPath
    boolean has(long sequence) {
        return (sequence & (every - 1)) == 0;
    }

    /** First sampled sequence above this one. */
    @HotPath
    long after(long sequence) {
        return (sequence & -every) + every;
    }

    @HotPath
    void put(long sequence, long received, long published) {
        int place = (int) (sequence >>> shift) & mask;
        receivedNanos[place] = received;
        publishedNanos[place] = published;
    }

    @HotPath
    long receivedNanos(long sequence) {
        return receivedNanos[(int) (sequence >>> shift) & mask];
    }

    @HotPath
    long publishedNanos(long sequence) {
        return publishedNanos[(int) (sequence >>> shift) & mask];
    }
}
