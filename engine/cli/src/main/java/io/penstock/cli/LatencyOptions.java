package io.penstock.cli;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import io.penstock.perf.latency.LatencySettings;
import io.penstock.perf.latency.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what {@code bench latency} runs; texts, so that every refusal reads the same. */
final class LatencyOptions {
    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "1M",
            description = "events a second, as 250k or 1.5M; default 1M")
    private String rate;

    @Option(names = "--rates", paramLabel = "A,B,...", description = "several rates, one run each")
    private String rates;

    @Option(
            names = "--shape",
            paramLabel = "SHAPE",
            defaultValue = "steady",
            description =
                    "how events follow one another: steady, poisson, or recorded, with all its bursts, at a multiple of"
                            + " its pace, as recordedx10; default steady")
    private String shape;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "how long to measure; default 10")
    private double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "5",
            description = "seconds of another run before, thrown away; default 5")
    private double warmUp;

    @Option(
            names = "--strategy",
            paramLabel = "NAME[:k=v,...]",
            description = "a strategy to run; repeatable; default imbalance")
    private List<String> strategies = List.of("imbalance");

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "1", description = "1 to 64; default 1")
    private int lanes;

    @Option(
            names = "--wait",
            paramLabel = "PROFILE",
            defaultValue = "latency",
            description = "how lanes wait: quiet, balanced or latency; the feed always spins; default latency")
    private String wait;

    @Option(
            names = "--pin",
            paramLabel = "auto|none|LIST",
            defaultValue = "auto",
            description = "cores: first the feed's, then the lanes'; default auto, where they fit")
    private String pin;

    @Option(names = "--ring-slots", paramLabel = "N", description = "length of the ring, a power of two")
    private Integer ringSlots;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "1",
            description = "time one event in N, a power of two up to 1024; default 1: every event")
    private int sample;

    @Option(names = "--from", paramLabel = "T", description = "play the source from this time on, as of replay")
    private String from;

    @Option(names = "--to", paramLabel = "T", description = "end before this time")
    private String to;

    @Option(names = "--no-explain", description = "leave Flight Recorder off: pauses of the JVM cannot be told then")
    private boolean noExplain;

    /**
     * What to run, one for each rate.
     *
     * @throws IllegalArgumentException naming option, value and what was expected
     */
    List<LatencySettings> settings(String source) {
        Shape arrivals = Shape.parse(shape);
        if (!arrivals.needsRate() && rates != null) {
            throw new IllegalArgumentException(
                    "rates=" + rates + ": a recorded shape has its own; give --shape recordedxN");
        }
        List<Double> perSecond =
                rates == null ? List.of(RateText.parse("rate", rate)) : RateText.parseAll("rates", rates);
        List<LatencySettings> settings = new ArrayList<>();
        for (double each : perSecond) {
            settings.add(new LatencySettings(
                    source,
                    arrivals,
                    each,
                    seconds,
                    warmUp,
                    strategies,
                    lanes,
                    ringSlots == null ? EngineConfig.defaults().ringSlots() : ringSlots,
                    WaitProfile.parse("wait", wait),
                    Pinning.parse("pin", pin),
                    sample,
                    !noExplain,
                    Optional.ofNullable(from),
                    Optional.ofNullable(to)));
        }
        return settings;
    }
}
