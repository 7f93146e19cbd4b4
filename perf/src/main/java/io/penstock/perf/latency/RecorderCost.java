package io.penstock.perf.latency;

import io.penstock.engine.Engine;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import io.penstock.perf.Ratio;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What timing costs a replay at full speed: pairs of replays of the same source in one JVM, with and without. The two take
 * turns, and who begins takes turns too. The calling thread reads the source.
 */
public final class RecorderCost {
    private static final int WARM_UP_PAIRS = 2;
    private static final OptionalInt OFF = OptionalInt.of(0);

    private final LatencySettings settings;
    private final BenchSource source;

    private RecorderCost(LatencySettings settings, BenchSource source) {
        this.settings = settings;
        this.source = source;
    }

    /** Of a source and strategies. @throws IOException when the source cannot be read */
    public static RecorderCost of(LatencySettings settings) throws IOException {
        return new RecorderCost(settings, BenchSource.load(settings.source()));
    }

    /**
     * The throughput with timing on, in times of that without.
     *
     * @param sampleEvery one event in so many is timed; empty for as many as a replay at full speed times
     * @param pairs at least two, for an interval
     * @throws IOException when a replay failed
     */
    public Ratio measure(OptionalInt sampleEvery, int pairs) throws IOException {
        double[] onNs = new double[pairs];
        double[] offNs = new double[pairs];
        for (int pair = -WARM_UP_PAIRS; pair < pairs; pair++) {
            boolean offFirst = pair % 2 == 0;
            double first = elapsedNs(offFirst ? OFF : sampleEvery);
            double second = elapsedNs(offFirst ? sampleEvery : OFF);
            if (pair >= 0) {
                onNs[pair] = offFirst ? second : first;
                offNs[pair] = offFirst ? first : second;
            }
        }
        return Ratio.ofPairs(onNs, offNs);
    }

    private double elapsedNs(OptionalInt sampleEvery) throws IOException {
        Engine engine = Engine.of(settings.engineConfig(1));
        source.into(engine, () -> {});
        settings.strategies().forEach(engine::strategy);
        RunReport report = engine.measure(new Measurement(Optional.empty(), sampleEvery, Optional.empty()))
                .run();
        if (report.failed() || report.unreadable()) {
            throw new IOException("the replay failed: " + report);
        }
        return (double) report.elapsedNs();
    }
}
