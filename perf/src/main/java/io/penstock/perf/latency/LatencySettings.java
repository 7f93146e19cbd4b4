package io.penstock.perf.latency;

import io.penstock.api.Time;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One run to be measured.
 *
 * @param source a recording that fits the heap, or a scheme that is read as it comes
 * @param shape how events follow one another
 * @param perSecond events a second, 1 to 100,000,000; of no meaning to a recorded shape
 * @param seconds to measure, 0.01 to 86,400
 * @param warmUpSeconds of another run before, thrown away, 0 to 3,600
 * @param strategies as typed, at least one
 * @param lanes as of {@link EngineConfig}
 * @param ringSlots as of {@link EngineConfig}
 * @param waitProfile of the lanes; the feed always spins
 * @param pinning on which cores they run
 * @param sampleEvery one event in so many is timed; a power of two up to 1,024
 * @param explain whether Flight Recorder is on, so that pauses of the JVM can be told
 * @param from where to begin in the recording, as typed; what lies before builds the books
 * @param to where to end
 */
public record LatencySettings(
        String source,
        Shape shape,
        double perSecond,
        double seconds,
        double warmUpSeconds,
        List<String> strategies,
        int lanes,
        int ringSlots,
        WaitProfile waitProfile,
        Pinning pinning,
        int sampleEvery,
        boolean explain,
        Optional<String> from,
        Optional<String> to) {
    static final double MOST_PER_SECOND = 1e8;
    static final double LEAST_SECONDS = 0.01;
    private static final double MOST_SECONDS = 86_400;
    private static final double MOST_WARM_UP_SECONDS = 3_600;
    private static final int MOST_SAMPLE_EVERY = 1_024;

    /** Refuses what cannot run. */
    public LatencySettings {
        requireRange("rate", perSecond, 1, MOST_PER_SECOND);
        requireRange("seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
        requireRange("warm-up", warmUpSeconds, 0, MOST_WARM_UP_SECONDS);
        if (sampleEvery < 1 || sampleEvery > MOST_SAMPLE_EVERY || Integer.bitCount(sampleEvery) != 1) {
            throw new IllegalArgumentException("sample=" + sampleEvery + ": must be a power of two in 1..1024");
        }
        strategies = List.copyOf(strategies);
        // Refuse what an engine would.
        EngineConfig.defaults().withLanes(lanes).withRingSlots(ringSlots);
        Plugins plugins = Plugins.load(LatencySettings.class.getClassLoader());
        strategies.forEach(spec -> plugins.create(PluginSpec.parse(spec)));
        from.ifPresent(text -> Moment.parse("from", text));
        to.ifPresent(text -> Moment.parse("to", text));
    }

    /** A million events a second for ten seconds, evenly, through one strategy on one lane that spins. */
    public static LatencySettings of(String source) {
        EngineConfig engine = EngineConfig.defaults();
        return new LatencySettings(
                source,
                Shape.STEADY,
                1e6,
                10,
                5,
                List.of("imbalance"),
                1,
                engine.ringSlots(),
                WaitProfile.LATENCY,
                Pinning.AUTO,
                1,
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** With other arrivals. */
    public LatencySettings withArrivals(Shape newShape, double newPerSecond) {
        return copy(source, newShape, newPerSecond, seconds, warmUpSeconds);
    }

    /** Of another source. */
    public LatencySettings reading(String newSource) {
        return copy(newSource, shape, perSecond, seconds, warmUpSeconds);
    }

    /** For so long, after a warm-up of so long. */
    public LatencySettings withSeconds(double newSeconds, double newWarmUpSeconds) {
        return copy(source, shape, perSecond, newSeconds, newWarmUpSeconds);
    }

    /** What it is called in a report: {@code steady 1000000/s}, {@code recordedx10}. */
    public String label() {
        return shape.needsRate() ? shape + " " + Math.round(perSecond) + "/s" : shape.toString();
    }

    long measureNs() {
        return (long) (seconds * Time.SECOND_NS);
    }

    EngineConfig engineConfig(int passes) {
        Playback playback = Playback.ALL.times(passes);
        playback = from.isPresent() ? playback.from(Moment.parse("from", from.get())) : playback;
        playback = to.isPresent() ? playback.to(Moment.parse("to", to.get())) : playback;
        return EngineConfig.defaults()
                .withLanes(lanes)
                .withRingSlots(ringSlots)
                .withWait(waitProfile)
                .withPinning(pinning)
                .withPlayback(playback);
    }

    /** For {@link #parse} in another JVM. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "source=" + source,
                "shape=" + shape,
                "rate=" + perSecond,
                "seconds=" + seconds,
                "warm-up=" + warmUpSeconds,
                "lanes=" + lanes,
                "ring-slots=" + ringSlots,
                "wait=" + waitProfile.label(),
                "pin=" + pinning,
                "sample=" + sampleEvery,
                "explain=" + explain));
        from.ifPresent(text -> arguments.add("from=" + text));
        to.ifPresent(text -> arguments.add("to=" + text));
        strategies.forEach(strategy -> arguments.add("strategy=" + strategy));
        return arguments;
    }

    static LatencySettings parse(List<String> arguments) {
        Map<String, List<String>> values = arguments.stream()
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
        return new LatencySettings(
                one(values, "source"),
                Shape.parse(one(values, "shape")),
                Double.parseDouble(one(values, "rate")),
                Double.parseDouble(one(values, "seconds")),
                Double.parseDouble(one(values, "warm-up")),
                values.get("strategy"),
                Integer.parseInt(one(values, "lanes")),
                Integer.parseInt(one(values, "ring-slots")),
                WaitProfile.parse("wait", one(values, "wait")),
                Pinning.parse("pin", one(values, "pin")),
                Integer.parseInt(one(values, "sample")),
                Boolean.parseBoolean(one(values, "explain")),
                Optional.ofNullable(values.get("from")).map(list -> list.get(0)),
                Optional.ofNullable(values.get("to")).map(list -> list.get(0)));
    }

    private LatencySettings copy(
            String newSource, Shape newShape, double newPerSecond, double newSeconds, double newWarmUpSeconds) {
        return new LatencySettings(
                newSource,
                newShape,
                newPerSecond,
                newSeconds,
                newWarmUpSeconds,
                strategies,
                lanes,
                ringSlots,
                waitProfile,
                pinning,
                sampleEvery,
                explain,
                from,
                to);
    }

    private static String one(Map<String, List<String>> values, String key) {
        return values.get(key).get(0);
    }

    private static void requireRange(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(key + "=" + value + ": must be in " + least + ".." + most);
        }
    }
}
