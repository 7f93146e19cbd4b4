package io.penstock.perf.throughput;

import io.penstock.api.Parameters;
import io.penstock.api.event.EventKind;
import io.penstock.api.feed.Feed;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@link Stage#DECODE_BOOKS}: what a lane does with its events, in the feed's own thread, a few events at a time. */
final class BooksOneThread implements Pass {
    private static final int GROUPS_PER_POLL = 64;

    private final MemoryFeed memory;

    BooksOneThread(MemoryFeed memory) {
        this.memory = memory;
    }

    @Override
    public Outcome run() throws IOException {
        QuoteSum quotes = new QuoteSum();
        Books books = new Books(quotes);
        GroupWriter writer = new GroupWriter(RingWriter.BATCH, books::apply);
        Feed feed = memory.open();
        long start = System.nanoTime();
        int groups = 0;
        while (groups != Feed.END) {
            groups = feed.poll(writer, GROUPS_PER_POLL);
        }
        writer.end();
        long elapsedNs = System.nanoTime() - start;
        return new Outcome(feed.tally().offered(), elapsedNs, quotes.value());
    }

    private static final class Books {
        private final Dispatcher dispatcher;
        private long position;

        Books(QuoteSum quotes) {
            dispatcher =
                    new Dispatcher(List.of(new NamedStrategy("quotes", Parameters.of(List.of(), Map.of()), quotes)));
            dispatcher.start();
        }

        void apply(RingEvent[] events, int count) {
            for (int i = 0; i < count && events[i].kind() != EventKind.END; i++) {
                dispatcher.advance(events[i].streamNanos(), position++);
                dispatcher.apply(events[i]);
                dispatcher.deliver(events[i]);
            }
        }
    }
}
