package io.penstock.perf.compare.style;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingWriter;
import io.penstock.perf.throughput.MemoryFeed;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Decoding, books and callbacks in one thread: the caller's. */
final class FeedThread {
    private static final int GROUPS_PER_POLL = 64;

    private final Dispatcher dispatcher;
    private long position;

    private FeedThread(List<? extends Strategy> strategies) {
        dispatcher = new Dispatcher(strategies.stream()
                .map(strategy -> new NamedStrategy("", Parameters.of(List.of(), Map.of()), strategy))
                .toList());
        dispatcher.start();
    }

    /** @return messages read */
    static long run(MemoryFeed memory, List<? extends Strategy> strategies, Schedule schedule) throws IOException {
        FeedThread thread = new FeedThread(strategies);
        GroupWriter writer = new GroupWriter(schedule.isPaced() ? 1 : RingWriter.BATCH, thread::apply);
        try (Feed feed = memory.open()) {
            schedule.begin();
            int groups = 0;
            while (groups != Feed.END) {
                if (schedule.isPaced()) {
                    schedule.awaitNext();
                }
                groups = feed.poll(writer, schedule.isPaced() ? 1 : GROUPS_PER_POLL);
            }
            writer.flush();
            return feed.tally().offered();
        }
    }

    private void apply(RingEvent[] events, int count) {
        for (int i = 0; i < count; i++) {
            dispatcher.advance(events[i].streamNanos(), position++);
            dispatcher.apply(events[i]);
            dispatcher.deliver(events[i]);
        }
    }
}
