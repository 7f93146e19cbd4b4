package io.penstock.perf.throughput;

import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** {@link Stage#DECODE} and {@link Stage#DECODE_BOOKS}: the feed straight into a writer that keeps a checksum. */
final class OneThread<W extends EventWriter> implements Pass {
    private static final int GROUPS_PER_POLL = 64;

    private final MemoryFeed memory;
    private final Supplier<W> writers;
    private final ToLongFunction<W> checksum;

    OneThread(MemoryFeed memory, Supplier<W> writers, ToLongFunction<W> checksum) {
        this.memory = memory;
        this.writers = writers;
        this.checksum = checksum;
    }

    @Override
    public Outcome run() throws IOException {
        W writer = writers.get();
        Feed feed = memory.open();
        long start = System.nanoTime();
        int groups = 0;
        while (groups != Feed.END) {
            groups = feed.poll(writer, GROUPS_PER_POLL);
        }
        long elapsedNs = System.nanoTime() - start;
        return new Outcome(feed.tally().offered(), elapsedNs, checksum.applyAsLong(writer));
    }
}
