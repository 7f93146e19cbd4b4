package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.Lane;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.replay.SymbolFilter;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.source.FeedDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run: a source through the ring to the strategies on their lanes. The caller's thread reads the source; each lane has
 * a thread of its own, which ends before {@link #run} returns.
 *
 * <pre>{@code
 * RunReport report = Engine.of(EngineConfig.defaults().withLanes(2))
 *         .feed("01302019.NASDAQ_ITCH50.gz")
 *         .strategy("imbalance:levels=5")
 *         .strategy("mine", new MyStrategy())
 *         .run();
 * }</pre>
 */
public final class Engine {
    private static final int GROUPS_PER_POLL = 64;

    private final EngineConfig config;
    private final Plugins plugins;
    private final List<NamedStrategy> strategies = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private Consumer<String> warnings = warning -> {};
    private volatile boolean stopping;
    private volatile OpenFeed reading;

    private Engine(EngineConfig config, Plugins plugins) {
        this.config = config;
        this.plugins = plugins;
    }

    /** An engine with the plug-ins of the class path. */
    public static Engine of(EngineConfig config) {
        return of(config, Plugins.load(Engine.class.getClassLoader()));
    }

    /** An engine with plug-ins from elsewhere. */
    public static Engine of(EngineConfig config, Plugins plugins) {
        return new Engine(config, plugins);
    }

    /** What to read: a path, or {@code scheme:rest}. Once. */
    public Engine feed(String sourceText) {
        if (source.isPresent()) {
            throw new IllegalArgumentException("a run reads one source: '" + sourceText + "' is the second");
        }
        source = Optional.of(sourceText);
        return this;
    }

    /**
     * Runs a strategy that is a plug-in: {@code name} or {@code name:key=value,...}.
     *
     * @throws IllegalArgumentException when there is none of that name or a parameter is not as it declares
     */
    public Engine strategy(String spec) {
        strategies.add(plugins.create(PluginSpec.parse(spec)));
        return this;
    }

    /** Runs a strategy that the caller made. */
    public Engine strategy(String name, Strategy strategy) {
        strategies.add(new NamedStrategy(name, Parameters.of(List.of(), Map.of()), strategy));
        return this;
    }

    /** Who is told what the user should know, once each; nobody by default. Called in any thread of the run. */
    public Engine warnings(Consumer<String> listener) {
        warnings = listener;
        return this;
    }

    /** Any thread. Ends the run in order: what was read so far is reported. */
    public void stop() {
        stopping = true;
    }

    /** How far it has come. Any thread. */
    public Progress progress() {
        OpenFeed open = reading;
        return open == null
                ? new Progress(0, Double.NaN)
                : new Progress(open.feed().tally().offered(), open.fractionDone());
    }

    /**
     * Reads the source to its end. Once.
     *
     * @throws IllegalArgumentException when the source's scheme or a parameter is unknown or out of range
     * @throws IOException when the source cannot be opened or is of no known format
     */
    public RunReport run() throws IOException {
        String text = source.orElseThrow(() -> new IllegalArgumentException("a run needs a source"));
        try (OpenFeed open = OpenFeed.open(text, plugins, new FeedDirectory(config.date(), warnings))) {
            reading = open;
            SymbolFilter filter = new SymbolFilter(config.symbols());
            EventRing ring = new EventRing(config.ringSlots(), filter);
            LatencyBoard latency = new LatencyBoard(config.lanes());
            List<Lane> lanes = lanes(ring, latency);
            long start = SteadyClock.nanos();
            Optional<String> failure = stream(open.feed(), ring.writer(), lanes);
            long elapsedNs = SteadyClock.nanos() - start;
            filter.neverShown()
                    .forEach(pattern -> warnings.accept("symbol " + pattern + ": " + text + " never showed it"));
            return report(open.report(failure), ring.writer(), elapsedNs, lanes, latency);
        }
    }

    private List<Lane> lanes(EventRing ring, LatencyBoard latency) {
        List<Lane> lanes = new ArrayList<>();
        for (int number = 0; number < config.lanes(); number++) {
            List<NamedStrategy> placed = new ArrayList<>();
            for (int i = number; i < strategies.size(); i += config.lanes()) {
                placed.add(strategies.get(i));
            }
            lanes.add(new Lane(number, ring.newReader(), placed, SteadyClock::nanos, latency.lane(number)));
        }
        return lanes;
    }

    /** @return why reading ended early */
    private Optional<String> stream(Feed feed, RingWriter writer, List<Lane> lanes) {
        List<Thread> threads = new ArrayList<>();
        for (Lane lane : lanes) {
            Thread thread = new Thread(lane, "lane-" + threads.size());
            threads.add(thread);
            thread.start();
        }
        try {
            while (!stopping && feed.poll(writer, GROUPS_PER_POLL) != Feed.END) {
                writer.flush();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            // Also after an error: the lanes end with what was delivered, and no thread outlives the run.
            writer.end();
            threads.forEach(Engine::join);
        }
    }

    private RunReport report(
            SourceReport read, RingWriter writer, long elapsedNs, List<Lane> lanes, LatencyBoard latency) {
        List<StrategyReport> reports = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            reports.add(lanes.get(i % lanes.size()).strategies().get(i / lanes.size()));
        }
        latency.harvest();
        return new RunReport(
                List.of(read),
                writer.eventsByKind(),
                elapsedNs,
                lanes.stream().map(Lane::report).toList(),
                reports,
                latency.summaries(),
                stopping);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
