package io.penstock.perf.latency;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import io.penstock.engine.SourceReport;
import io.penstock.engine.lane.EventTiming;
import io.penstock.engine.lane.LaneReport;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.thread.Cores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** One run of the engine under an open loop, and everything that was kept of it. One thread. */
final class LatencyRunner {
    /** The stream is to last as long as measuring does. */
    private static final int PASSES = 36_500;
    /** Far longer than any hiccup, far shorter than anybody would wait. */
    private static final long GIVE_UP_NS = 2_000_000_000;

    private static final long SETTLE_NS = 1_000_000_000;
    private static final long LEAST_INTERVAL_NS = 1_000_000_000;
    private static final int MOST_INTERVALS = 60;

    private final LatencySettings settings;
    private final BenchSource source;
    private final long settleNs;
    private final long giveUpNs;
    private final int leastPasses;

    private LatencyRunner(LatencySettings settings, BenchSource source, long settleNs, long giveUpNs, int leastPasses) {
        this.settings = settings;
        this.source = source;
        this.settleNs = settleNs;
        this.giveUpNs = giveUpNs;
        this.leastPasses = leastPasses;
    }

    /** The run that is measured. */
    static LatencyRunner of(LatencySettings settings, BenchSource source) {
        return new LatencyRunner(settings, source, settings.shape().needsRate() ? SETTLE_NS : 0, GIVE_UP_NS, 0);
    }

    /**
     * One of those before, of which nothing is kept: it ends on time, however slow it still is.
     *
     * @param leastPasses over the source that it is to have made by then
     */
    static LatencyRunner warmUp(LatencySettings settings, BenchSource source, int leastPasses) {
        return new LatencyRunner(settings, source, 0, OpenLoop.NEVER, leastPasses);
    }

    /** What a run left. */
    record Kept(
            RunReport report,
            OpenLoop loop,
            MeasuredTime measured,
            List<LaneTimings> lanes,
            long intervalNs,
            long startedMillis) {}

    /** @throws IOException when the source cannot be read, or a part of the engine failed */
    Kept run() throws IOException {
        long measureNs = settings.measureNs();
        long intervalNs = Math.max(LEAST_INTERVAL_NS, measureNs / MOST_INTERVALS);
        int intervals = (int) Math.max(1, (measureNs + intervalNs - 1) / intervalNs);
        MeasuredTime measured = new MeasuredTime();
        List<LaneTimings> lanes = new ArrayList<>();
        for (int lane = 0; lane < settings.lanes(); lane++) {
            lanes.add(new LaneTimings(lane, measured, intervals, intervalNs));
        }
        EngineConfig config = settings.engineConfig(PASSES);
        Engine engine = Engine.of(config);
        Arrivals arrivals = settings.shape().arrivals(settings.perSecond());
        OpenLoop loop = new OpenLoop(
                new OpenLoop.Plan(arrivals, settleNs, measureNs, giveUpNs, leastPasses),
                SteadyClock::nanos,
                measured,
                Cores.ofThisProcess().usable() < 1 + settings.lanes(),
                engine::stop);
        source.into(engine, loop::passBegins);
        settings.strategies().forEach(engine::strategy);
        IntFunction<EventTiming> timings = lanes::get;
        engine.measure(
                new Measurement(Optional.of(loop), OptionalInt.of(settings.sampleEvery()), Optional.of(timings)));
        long startedMillis = System.currentTimeMillis();
        RunReport report = engine.run();
        for (LaneTimings lane : lanes) {
            lane.end();
        }
        requireWhole(report);
        return new Kept(report, loop, measured, lanes, intervalNs, startedMillis);
    }

    private static void requireWhole(RunReport report) throws IOException {
        if (report.failure().isPresent()) {
            throw new IOException("the feed failed: " + report.failure().get());
        }
        for (LaneReport lane : report.lanes()) {
            if (lane.failure().isPresent()) {
                throw new IOException(
                        "lane " + lane.number() + " failed: " + lane.failure().get());
            }
        }
        for (StrategyReport strategy : report.strategies()) {
            if (strategy.failure().isPresent()) {
                throw new IOException("strategy " + strategy.name() + " failed: "
                        + strategy.failure().get());
            }
        }
        for (SourceReport read : report.sources()) {
            if (read.failure().isPresent()) {
                throw new IOException(read.failure().get());
            }
        }
    }
}
