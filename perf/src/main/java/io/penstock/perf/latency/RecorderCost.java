package io.penstock.perf.latency;

import io.penstock.perf.ChildJvm;
import io.penstock.perf.Ratio;
import io.penstock.perf.RatioOfSets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What timing costs a replay at full speed. Each way to time has a JVM of its own, where the compiler sees it only, and one
 * more runs an engine that was built without; they take turns, another one first each time. Two JVMs that run the same code
 * differ by more than what is looked for here: so there are several sets of them.
 */
public final class RecorderCost {
    private static final int WARM_UP_REPLAYS = 4;
    private static final int REPLAYS = 10;

    private final LatencySettings settings;
    private final Map<Timing, RatioOfSets.Figures> elapsedNs = new EnumMap<>(Timing.class);

    /** Which events are timed. */
    private enum Timing {
        USUAL(OptionalInt.empty(), ""),
        EVERY(OptionalInt.of(1), ""),
        OFF(OptionalInt.of(0), ""),
        NOT_BUILT_IN(OptionalInt.of(0), "-Dpenstock.without.stamps=true");

        private final OptionalInt sampleEvery;
        private final String flag;

        Timing(OptionalInt sampleEvery, String flag) {
            this.sampleEvery = sampleEvery;
            this.flag = flag;
        }
    }

    /**
     * Throughputs, each in times of another.
     *
     * @param usual as much timing as a replay at full speed has, to none
     * @param every all events timed, to none
     * @param off no timing, to an engine that was built without
     */
    public record Ratios(Ratio usual, Ratio every, Ratio off) {}

    private RecorderCost(LatencySettings settings) {
        this.settings = settings;
    }

    /**
     * Measures.
     *
     * @param sets of JVMs, one after the other; two at least for an interval
     * @throws IOException when the source cannot be read or a replay failed
     */
    public static Ratios measure(LatencySettings settings, int sets) throws IOException {
        RecorderCost cost = new RecorderCost(settings);
        for (Timing timing : Timing.values()) {
            cost.elapsedNs.put(timing, new RatioOfSets.Figures(sets, REPLAYS));
        }
        for (int set = 0; set < sets; set++) {
            cost.measureSet(set);
        }
        return new Ratios(
                cost.throughput(Timing.USUAL, Timing.OFF),
                cost.throughput(Timing.EVERY, Timing.OFF),
                cost.throughput(Timing.OFF, Timing.NOT_BUILT_IN));
    }

    private Ratio throughput(Timing timing, Timing to) {
        return RatioOfSets.of(elapsedNs.get(to), elapsedNs.get(timing));
    }

    private void measureSet(int set) throws IOException {
        List<ChildJvm> children = new ArrayList<>();
        try {
            Timing[] timings = Timing.values();
            for (Timing timing : timings) {
                children.add(ChildJvm.start(
                        RecorderMain.class,
                        RecorderMain.arguments(settings, timing.sampleEvery),
                        LatencyBench.heapBytes(settings.source()),
                        timing.flag.isEmpty() ? List.of() : List.of(timing.flag)));
            }
            for (int replay = -WARM_UP_REPLAYS; replay < REPLAYS; replay++) {
                for (int turn = 0; turn < timings.length; turn++) {
                    int next = (set + replay + WARM_UP_REPLAYS + turn) % timings.length;
                    double ns = Double.parseDouble(children.get(next).ask(""));
                    if (replay >= 0) {
                        elapsedNs.get(timings[next]).set(set, replay, ns);
                    }
                }
            }
        } finally {
            for (ChildJvm child : children) {
                child.close();
            }
        }
    }
}
