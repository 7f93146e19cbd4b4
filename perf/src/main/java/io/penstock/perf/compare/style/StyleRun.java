package io.penstock.perf.compare.style;

import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import io.penstock.engine.thread.Cores;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.WrappedFeeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads a market to its end in one of the styles; every strategy has heard all of it then. */
final class StyleRun {
    private final MemoryFeed memory;
    private final List<Work> strategies;
    private final Schedule schedule;

    StyleRun(MemoryFeed memory, List<Work> strategies, Schedule schedule) {
        this.memory = memory;
        this.strategies = strategies;
        this.schedule = schedule;
    }

    /** @return messages read */
    long oneThread() throws IOException {
        return FeedThread.run(memory, strategies, schedule);
    }

    /** @return messages read */
    long lanes(int lanes) throws IOException {
        Engine engine = engine(EngineConfig.defaults().withLanes(lanes), schedule::begin);
        for (int i = 0; i < strategies.size(); i++) {
            engine.strategy("work-" + i, strategies.get(i));
        }
        return messages(engine.run());
    }

    /** @return messages read */
    long pool() throws IOException {
        ExecutorService pool =
                Executors.newFixedThreadPool(Cores.ofThisProcess().usable());
        try {
            List<SerialWorker> workers = new ArrayList<>();
            strategies.forEach(work -> workers.add(new SerialWorker(pool, work)));
            long messages = FeedThread.run(
                    memory,
                    List.of(new Posting(quote -> {
                        for (SerialWorker worker : workers) {
                            worker.offer(quote);
                        }
                    })),
                    schedule);
            while (!workers.stream().allMatch(SerialWorker::isIdle)) {
                Thread.onSpinWait();
            }
            return messages;
        } finally {
            pool.shutdown();
        }
    }

    /** @return messages read */
    long eventLoop() throws IOException {
        try (EventLoop loop = new EventLoop()) {
            return FeedThread.run(
                    memory, List.of(new Posting(quote -> loop.post(() -> strategies.forEach(quote::tell)))), schedule);
        }
    }

    /** @param followers as many as there are strategies. @return messages read */
    long processes(Followers followers) throws IOException {
        return followers.follow(
                journal -> messages(engine(
                                EngineConfig.defaults().withJournal(journal),
                                () -> followers.begin(journal.directory(), strategies.get(0), schedule))
                        .run()),
                strategies);
    }

    private Engine engine(EngineConfig config, FirstUse.Begin begin) {
        return Engine.of(config)
                .feed(new WrappedFeeds(memory, feed -> new FirstUse(feed, begin)))
                .measure(new Measurement(
                        schedule.isPaced() ? Optional.of(schedule) : Optional.empty(),
                        OptionalInt.of(0),
                        Optional.empty()));
    }

    private static long messages(RunReport report) throws IOException {
        if (report.failed() || report.unreadable()) {
            throw new IOException("the run failed: " + report);
        }
        return report.sources().get(0).tally().offered();
    }

    /** Hands a copy of each quote to others. */
    private record Posting(Consumer<QuoteCopy> others) implements Strategy {
        @Override
        public void onQuote(Quote quote) {
            others.accept(QuoteCopy.of(quote));
        }
    }
}
