package io.penstock.cli;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that tell an engine how to run; texts, so that every refusal reads the same. */
final class RunOptions {
    private static final int LEAST_CORES = 2;

    @Option(
            names = "--lanes",
            paramLabel = "N",
            description = "threads to spread the strategies over by what each costs, 1 to 64; default one for each"
                    + " strategy, at most one for each core")
    private String lanes;

    @Option(
            names = "--speed",
            paramLabel = "max|FACTOR",
            defaultValue = "max",
            description =
                    "as fast as the machine goes, or at the recorded pace times a factor: 1, 10, 0.5; default max")
    private String speed;

    @Option(
            names = "--wait",
            paramLabel = "PROFILE",
            defaultValue = "quiet",
            description = "how threads wait: quiet parks, balanced spins a moment, latency spins; default quiet")
    private String wait;

    @Option(
            names = "--pin",
            paramLabel = "auto|none|LIST",
            defaultValue = "auto",
            description = "cores: first the feed's, then the lanes', as 2,3 or 2-5; default auto, where they fit")
    private String pin;

    @Option(
            names = "--symbols",
            split = ",",
            paramLabel = "A,B",
            hideParamSyntax = true,
            description = "only these instruments: symbols, or globs such as BRK*")
    private List<String> symbols = List.of();

    @Mixin
    private SessionDate date;

    @Mixin
    private PlaybackOptions playback;

    @Mixin
    private FailureOptions failures;

    @Mixin
    private JournalOptions journal;

    @Option(names = "--hdr", paramLabel = "FILE.hlog", description = "log the latencies of every second to a file")
    private Path hdrLog;

    /**
     * The configuration that they make.
     *
     * @param instances how many are to run without a lane by hand
     * @param namedLanes lanes by hand
     * @throws IllegalArgumentException naming option, value and what was expected
     */
    EngineConfig config(int instances, int namedLanes) {
        EngineConfig config = EngineConfig.defaults()
                .withLanes(lanes == null ? namedLanes + lanesFor(instances, namedLanes) : wholeNumber(lanes))
                .withSpeed(Speed.parse(speed))
                .withWait(WaitProfile.parse("wait", wait))
                .withPinning(Pinning.parse("pin", pin))
                .withSymbols(symbols.toArray(String[]::new))
                .withPlayback(playback.besideDestination())
                .withFailures(failures.get());
        config = journal.addTo(config);
        config = date.get().map(config::withDate).orElse(config);
        return hdrLog == null ? config : config.withHdrLog(hdrLog);
    }

    /** Where what is replayed is to be sent, if {@code --to} says so. */
    Optional<String> destination() {
        return playback.destination();
    }

    /** Whether the lanes were numbered by hand: then it is worth to weigh what runs on them. */
    boolean saysLanes() {
        return lanes != null;
    }

    private static int lanesFor(int instances, int namedLanes) {
        int cores = Math.max(LEAST_CORES, Cores.ofThisProcess().usable());
        int most = Math.min(cores, EngineConfig.MAX_LANES) - namedLanes;
        int least = instances > 0 || namedLanes == 0 ? 1 : 0;
        return Math.max(least, Math.min(instances, most));
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "lanes=" + text + ": must be a whole number in 1.." + EngineConfig.MAX_LANES, e);
        }
    }
}
