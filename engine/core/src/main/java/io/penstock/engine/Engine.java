package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.strategy.Contract;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.CallbackWaits;
import io.penstock.engine.lane.Isolation;
import io.penstock.engine.lane.Lane;
import io.penstock.engine.lane.LogLines;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.Watchdog;
import io.penstock.engine.latency.HdrLog;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.latency.LatencyHarvest;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.metrics.MemoryUse;
import io.penstock.engine.order.Part;
import io.penstock.engine.replay.FeedPump;
import io.penstock.engine.replay.Pace;
import io.penstock.engine.replay.SymbolFilter;
import io.penstock.engine.replay.Watcher;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinnedThreads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run: sources through the ring to the strategies on their lanes. The caller's thread reads the sources; each lane has a
 * thread of its own, which ends before {@link #run} returns.
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
    private final EngineConfig config;
    private final Plugins plugins;
    private final Roster roster = new Roster();
    private Placement placement = new Placement();
    private boolean keepsIntents;
    private boolean checked;
    private LogLines log = LogLines.off();
    private boolean weighs;
    private Optional<String> readOnce = Optional.empty();
    private final List<String> sourceTexts = new ArrayList<>();
    private final List<OpenSources.Opener> sources = new ArrayList<>();
    private Consumer<String> warnings = warning -> {};
    private final Pace pace;
    private Optional<Watcher> watcher = Optional.empty();
    private Measurement measurement = Measurement.NONE;
    private volatile boolean stopping;
    private volatile Passes reading;
    private volatile RunningStrategies running;

    private Engine(EngineConfig config, Plugins plugins) {
        this.config = config;
        this.plugins = plugins;
        this.pace = new Pace(config.speed());
    }

    /** An engine with the plug-ins of the class path. */
    public static Engine of(EngineConfig config) {
        return of(config, Plugins.load(Engine.class.getClassLoader()));
    }

    /** An engine with plug-ins from elsewhere. */
    public static Engine of(EngineConfig config, Plugins plugins) {
        return new Engine(config, plugins);
    }

    /**
     * What to read: a path, or {@code scheme:rest}. Several, one by one, are merged into one order by time; of those with
     * the same time the earlier given goes first. Sources of the same venue and symbol change the same book.
     */
    public Engine feed(String sourceText) {
        sourceTexts.add(sourceText);
        if (!OpenFeed.isReadableAgain(sourceText, plugins)) {
            readOnce = Optional.of(sourceText);
        }
        sources.add(directory -> OpenFeed.open(sourceText, plugins, directory));
        return this;
    }

    /** Reads a market that the caller's provider makes itself; with others as {@link #feed(String)}. */
    public Engine feed(FeedProvider generated) {
        String text = generated.scheme() + ":";
        sourceTexts.add(text);
        if (generated.isLive()) {
            readOnce = Optional.of(text);
        }
        sources.add(directory -> OpenFeed.generated(text, generated, directory));
        return this;
    }

    /**
     * Runs a strategy that is a plug-in: {@code name} or {@code name:key=value,...}.
     *
     * @throws IllegalArgumentException when there is none of that name or a parameter is not as it declares
     */
    public Engine strategy(String spec) {
        return strategy(PluginSpec.parse(spec), 1);
    }

    /**
     * Runs a strategy that is a plug-in as so many instances, each with its part of the instruments by their symbols.
     *
     * @throws IllegalArgumentException as for {@link #strategy(String)}, and when it does not allow that
     */
    public Engine strategy(PluginSpec spec, int shards) {
        roster.add(spec, shards, plugins);
        return this;
    }

    /** Runs a strategy that the caller made. */
    public Engine strategy(String name, Strategy strategy) {
        return strategy(name, strategy, Contract.NONE);
    }

    /** The same, held to what it promises to cost. */
    public Engine strategy(String name, Strategy strategy, Contract contract) {
        roster.add(new NamedStrategy(name, Parameters.of(List.of(), Map.of()), strategy, contract, Part.WHOLE));
        return this;
    }

    /**
     * Looks for what strategies must not do: an argument used after its callback fails where it is used, and waits, sleeps and
     * I/O in callbacks are told as warnings after the end, with the stack. Slow.
     */
    public Engine check() {
        checked = true;
        return this;
    }

    /** Who reads the lines that strategies write with {@code StrategyContext.log()}; nobody by default. Another thread's. */
    public Engine log(Consumer<String> reader) {
        log = LogLines.to(reader);
        return this;
    }

    /** Keeps the intents of all strategies for their reports: 64 bytes of heap for each. */
    public Engine keepIntents() {
        keepsIntents = true;
        return this;
    }

    /**
     * Spreads strategies by what they cost, which is measured before the run on an instance more of each and the first 10,000 events;
     * without it in turn. Only where a source can be read twice.
     */
    public Engine weigh() {
        weighs = true;
        return this;
    }

    /** Says which lane is for which strategies; without it they are spread over all lanes. */
    public Engine place(Placement newPlacement) {
        placement = newPlacement;
        return this;
    }

    /** Who is told what the user should know, once each; nobody by default. Called in any thread of the run. */
    public Engine warnings(Consumer<String> listener) {
        warnings = listener;
        return this;
    }

    /** Lets somebody watch the run group by group. */
    public Engine watch(Watcher newWatcher) {
        watcher = Optional.of(newWatcher);
        return this;
    }

    /** Lets a benchmark set the schedule of the run and hear of each event that it times. */
    public Engine measure(Measurement newMeasurement) {
        measurement = newMeasurement;
        return this;
    }

    /** Any thread. Ends the run in order: what was read so far is reported. */
    public void stop() {
        stopping = true;
    }

    /** The pace of the replay, to be changed while it runs. Any thread. */
    public Pace pace() {
        return pace;
    }

    /** Its strategies, to be changed while it runs; empty before. Any thread. */
    public Optional<RunningStrategies> running() {
        return Optional.ofNullable(running);
    }

    /** How far it has come. Any thread. */
    public Progress progress() {
        Passes open = reading;
        return open == null ? new Progress(0, Double.NaN) : open.progress();
    }

    /**
     * Reads the sources to their end. Once.
     *
     * @throws IllegalArgumentException when a source's scheme or a parameter is unknown or out of range
     * @throws IOException when a source cannot be opened or is of no known format
     */
    public RunReport run() throws IOException {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a run needs a source");
        }
        try (Passes open = Passes.open(sources, config, warnings);
                Keeping keeping = Keeping.open(config, sourceTexts, warnings)) {
            reading = open;
            SymbolFilter filter = new SymbolFilter(config.symbols());
            RunSettings settings = RunSettings.of(config, measurement, warnings);
            LatencyBoard latency = new LatencyBoard(config.lanes());
            MemoryUse memory = new MemoryUse(config.lanes());
            EventRing ring = ring(settings, filter);
            List<NamedStrategy> strategies = roster.instances(keepsIntents);
            int[] places = placement.lanes(strategies, weights(strategies.size()), config.lanes());
            PlacedLanes placed = lanes(strategies, places, ring, latency, memory);
            List<Lane> lanes = placed.lanes();
            keeping.connect(ring, this::stop);
            FeedPump pump = pump(open, ring.writer(), latency, memory, settings);
            PinnedThreads pinned = new PinnedThreads(settings.pins(), warnings);
            Waiting waiting = new Waiting(
                    ring, settings.waitProfile(), RunSettings.readers(config), Cores.ofThisProcess(), warnings);
            Past past = Past.of(sources, config, readOnce, keeping);
            LateLanes late = new LateLanes(config.lanes(), past, ring, latency, pinned, isolation(), waiting);
            running = new RunningStrategies(plugins, late, keepsIntents, strategies, places, lanes);
            memory.start();
            long start = SteadyClock.nanos();
            Optional<Throwable> failure;
            try (LatencyHarvest harvest = harvest(latency);
                    CallbackWaits waits = checked ? CallbackWaits.record(warnings) : null) {
                failure = stream(pump, ring.writer(), lanes, late, keeping, pinned, settings);
            }
            long elapsedNs = SteadyClock.nanos() - start;
            memory.stop();
            latency.harvest();
            keeping.close();
            warnOfSymbolsNeverShown(filter);
            return new RunReport(
                    open.reports(),
                    ring.writer().eventsByKind(),
                    Played.of(open, ring.writer(), pace),
                    elapsedNs,
                    late.reportsAfter(lanes),
                    placement.laneNames(),
                    late.strategiesAfter(roster.reports(placed.reports())),
                    running.changes(),
                    latency.summaries(),
                    memory,
                    settings,
                    stopping,
                    keeping.report(),
                    failure);
        }
    }

    private EventRing ring(RunSettings settings, SymbolFilter filter) {
        return new EventRing(
                settings.ringSlots(),
                config.batch(),
                settings.waitProfile(),
                settings.sampleEvery(),
                filter,
                SteadyClock::nanos);
    }

    private FeedPump pump(Passes open, RingWriter writer, LatencyBoard latency, MemoryUse memory, RunSettings settings)
            throws IOException {
        FeedPump pump = new FeedPump(
                open.into(writer, watcher), writer, latency.feed(), SteadyClock::nanos, () -> stopping, memory.feed());
        if (settings.sampleEvery() == 0) {
            pump.timeNothing();
        }
        return pump;
    }

    private PlacedLanes lanes(
            List<NamedStrategy> strategies, int[] places, EventRing ring, LatencyBoard latency, MemoryUse memory) {
        return new PlacedLanes(
                strategies,
                places,
                config.lanes(),
                (number, placed) -> new Lane(
                        number,
                        ring.newReader(),
                        placed,
                        SteadyClock::nanos,
                        measurement.timing(number, latency.lane(number)),
                        memory.lane(number),
                        isolation()));
    }

    /** @return a bug of ours, if that is why reading ended; a source that could not be read on says so itself */
    private Optional<Throwable> stream(
            FeedPump pump,
            RingWriter writer,
            List<Lane> lanes,
            LateLanes late,
            Keeping keeping,
            PinnedThreads pinned,
            RunSettings settings) {
        Watchdog watchdog = Watchdog.start(
                lanes,
                lane -> pinned.newSuccessor(lane.number(), lane),
                SteadyClock::nanos,
                config.failures().callbackLimitNs(),
                warnings,
                log);
        late.watchedBy(watchdog::watch);
        for (int number = 0; number < lanes.size(); number++) {
            pinned.newLane(number, late.counted(lanes.get(number))).start();
        }
        keeping.start();
        try (PinnedThreads.PinnedFeed feedCore = pinned.pinFeed()) {
            if (measurement.pacing().isPresent()) {
                pump.run(measurement.pacing().get(), settings.waitProfile());
            } else {
                pump.run(pace, settings.waitProfile());
            }
            return Optional.empty();
        } catch (IOException e) {
            // Of a source, whose report says it.
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        } finally {
            // Also after an error: the lanes end with what was delivered, and no thread outlives the run.
            late.end();
            writer.end();
            PlacedLanes.awaitEnds(lanes);
            PlacedLanes.awaitEnds(late.lanes());
            keeping.awaitEnd();
            watchdog.close();
        }
    }

    private LatencyHarvest harvest(LatencyBoard latency) throws IOException {
        return config.hdrLog().isEmpty()
                ? null
                : LatencyHarvest.start(
                        latency, HdrLog.create("hdr", config.hdrLog().get()), warnings);
    }

    private double[] weights(int instances) throws IOException {
        if (!weighs || readOnce.isPresent() || config.lanes() - placement.namedLanes() < 2) {
            return Weights.equal(instances);
        }
        Optional<double[]> measured = Weights.measure(roster, plugins, sources, config);
        if (measured.isEmpty()) {
            warnings.accept("a strategy could not be weighed within seconds; all count the same");
        }
        return measured.orElseGet(() -> Weights.equal(instances));
    }

    private void warnOfSymbolsNeverShown(SymbolFilter filter) {
        filter.neverShown()
                .forEach(pattern -> warnings.accept("symbol " + pattern + ": "
                        + String.join(", ", sourceTexts) + " never showed it"
                        + NearestName.hint(pattern.toString(), filter.symbols())));
    }

    private Isolation isolation() {
        return new Isolation(config.failures().onFailure(), this::stop, checked, log);
    }
}
