package io.penstock.perf.compare.style;

import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import io.penstock.engine.thread.Cores;
import io.penstock.perf.throughput.MemoryFeed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The ways to run strategies that are compared, in the order of the table. */
public enum StyleKind {
    /** Decoding, books and all strategies in one thread, without a ring. */
    ONE_THREAD("one-thread"),
    /** The ring, and one lane that runs all strategies. */
    ONE_LANE("ring-one-lane"),
    /** The ring, and a lane with books of its own for each strategy. */
    LANE_EACH("ring-lane-each"),
    /** Decoding and books in one thread; a pool of as many threads as cores works on copies of the quotes. */
    WORKER_POOL("worker-pool"),
    /** Decoding and books in one thread; tasks for one other thread, which runs all strategies. */
    EVENT_LOOP("event-loop");

    private final String label;

    StyleKind(String label) {
        this.label = label;
    }

    /** As it stands in tables. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    static StyleKind of(String label) {
        return Arrays.stream(values())
                .filter(style -> style.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("style=" + label));
    }

    /** Reads a market to its end; every strategy has heard all of it then. @return messages read */
    long run(MemoryFeed memory, List<Work> strategies, Schedule schedule) throws IOException {
        return switch (this) {
            case ONE_THREAD -> FeedThread.run(memory, strategies, schedule);
            case ONE_LANE -> engine(memory, strategies, schedule, 1);
            case LANE_EACH -> engine(memory, strategies, schedule, strategies.size());
            case WORKER_POOL -> pool(memory, strategies, schedule);
            case EVENT_LOOP -> eventLoop(memory, strategies, schedule);
        };
    }

    private static long engine(MemoryFeed memory, List<Work> strategies, Schedule schedule, int lanes)
            throws IOException {
        Engine engine = Engine.of(EngineConfig.defaults().withLanes(lanes))
                .feed(memory)
                .measure(new Measurement(
                        schedule.isPaced() ? Optional.of(schedule) : Optional.empty(),
                        OptionalInt.of(0),
                        Optional.empty()));
        for (int i = 0; i < strategies.size(); i++) {
            engine.strategy("work-" + i, strategies.get(i));
        }
        RunReport report = engine.run();
        if (report.failed() || report.unreadable()) {
            throw new IOException("the run failed: " + report);
        }
        return report.sources().get(0).tally().offered();
    }

    private static long pool(MemoryFeed memory, List<Work> strategies, Schedule schedule) throws IOException {
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

    private static long eventLoop(MemoryFeed memory, List<Work> strategies, Schedule schedule) throws IOException {
        try (EventLoop loop = new EventLoop()) {
            return FeedThread.run(
                    memory, List.of(new Posting(quote -> loop.post(() -> strategies.forEach(quote::tell)))), schedule);
        }
    }

    /** Hands a copy of each quote to others. */
    private record Posting(Consumer<QuoteCopy> others) implements Strategy {
        @Override
        public void onQuote(Quote quote) {
            others.accept(QuoteCopy.of(quote));
        }
    }
}
