package io.penstock.perf.throughput;

import io.penstock.api.feed.Feed;
import java.io.IOException;

/** {@link Stage#DECODE}: the feed straight into a writer that keeps a checksum. */
final class DecodeOneThread implements Pass {
    private static final int GROUPS_PER_POLL = 64;

    private final MemoryFeed memory;

    DecodeOneThread(MemoryFeed memory) {
        this.memory = memory;
    }

    @Override
    public Outcome run() throws IOException {
        SummingWriter writer = new SummingWriter();
        Feed feed = memory.open();
        long start = System.nanoTime();
        int groups = 0;
        while (groups != Feed.END) {
            groups = feed.poll(writer, GROUPS_PER_POLL);
        }
        long elapsedNs = System.nanoTime() - start;
        return new Outcome(feed.tally().offered(), elapsedNs, writer.checksum());
    }
}
