package io.penstock.perf.topology;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.api.feed.Feed;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Measurement;
import io.penstock.engine.RunReport;
import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.WaitProfile;
import io.penstock.perf.Sample;
import io.penstock.perf.throughput.MadeRecording;
import io.penstock.perf.throughput.MemoryFeed;
import io.penstock.perf.throughput.MemoryRecording;
import io.penstock.perf.throughput.QuoteSum;
import io.penstock.perf.throughput.SplitRecording;
import io.penstock.perf.throughput.WrappedFeeds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whole runs at full speed, from memory, of shapes that take turns: rounds in which each has one run, beginning with
 * another one each time. One thread, besides those of the runs.
 */
public final class Topology {
    /** Feeds that are merged at most. */
    static final int MOST_FEEDS = 4;

    private static final int WARM_UP_ROUNDS = 2;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Map<Integer, List<MemoryRecording>> recordings = new HashMap<>();
    private final List<Shape> shapes;
    private final long messages;

    private record Run(double nsPerEvent, double cpuNsPerEvent, List<Long> heard) {}

    /**
     * Makes the day that all shapes play.
     *
     * @param messages as of {@link MadeRecording}, up to 20,000,000
     * @param mostLanes 1 to 64
     */
    public Topology(long messages, int mostLanes) throws IOException {
        if (mostLanes < 1 || mostLanes > EngineConfig.MAX_LANES) {
            throw new IllegalArgumentException("lanes=" + mostLanes + ": must be in 1.." + EngineConfig.MAX_LANES);
        }
        if (messages > 20_000_000) {
            throw new IllegalArgumentException("messages=" + messages + ": at most 20000000");
        }
        this.messages = messages;
        shapes = Shape.around(mostLanes).stream().filter(Topology::fits).toList();
        Path directory = Files.createTempDirectory("penstock-topology");
        try {
            Path day = directory.resolve("day.itch");
            MadeRecording.write(day, messages);
            recordings.put(1, List.of(MemoryRecording.load(day)));
            for (int feeds = 2; feeds <= MOST_FEEDS; feeds *= 2) {
                List<MemoryRecording> parts = new ArrayList<>();
                for (Path part : SplitRecording.by(day, feeds, directory)) {
                    parts.add(MemoryRecording.load(part));
                }
                recordings.put(feeds, parts);
            }
        } finally {
            deleteAll(directory);
        }
    }

    /** Messages of the day. */
    public long messages() {
        return messages;
    }

    /**
     * Measures after untimed rounds.
     *
     * @throws IOException when a run failed
     */
    public List<ShapeFigures> run(int rounds) throws IOException {
        Map<Shape, List<Run>> runs = new HashMap<>();
        shapes.forEach(shape -> runs.put(shape, new ArrayList<>()));
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int turn = 0; turn < shapes.size(); turn++) {
                Shape shape = shapes.get((turn + Math.max(0, round)) % shapes.size());
                Run run = run(shape);
                if (round >= 0) {
                    runs.get(shape).add(run);
                }
            }
        }
        List<Run> usual = runs.get(Shape.usual());
        return shapes.stream()
                .map(shape -> figures(shape, runs.get(shape), usual))
                .toList();
    }

    private Run run(Shape shape) throws IOException {
        Engine engine = Engine.of(EngineConfig.defaults()
                        .withLanes(shape.lanes())
                        .withRingSlots(shape.ringSlots())
                        .withWait(shape.waiting()))
                .measure(new Measurement(Optional.empty(), OptionalInt.of(shape.sampleEvery()), Optional.empty()));
        for (MemoryRecording recording : recordings.get(shape.feeds())) {
            engine.feed(new WrappedFeeds(new MemoryFeed(recording), feed -> shaped(feed, shape)));
        }
        List<QuoteSum> quotes = new ArrayList<>();
        for (int lane = 0; lane < shape.lanes(); lane++) {
            quotes.add(new QuoteSum());
            engine.strategy("quotes-" + lane, quotes.get(lane));
        }
        long cpuNs = PROCESS.getProcessCpuTime();
        RunReport report = engine.run();
        cpuNs = PROCESS.getProcessCpuTime() - cpuNs;
        if (report.failed() || report.unreadable() || report.lossy()) {
            throw new IOException("a run of " + shape + " failed: " + report);
        }
        double events = report.eventsHandled();
        return new Run(
                report.elapsedNs() / events,
                cpuNs / events,
                quotes.stream().map(QuoteSum::value).toList());
    }

    private static Feed shaped(Feed feed, Shape shape) {
        return new BatchedFeed(shape.stages() == 1 ? feed : new PipelinedFeed(feed, shape), shape.batch());
    }

    private static ShapeFigures figures(Shape shape, List<Run> runs, List<Run> usual) {
        // Several feeds merge in another order where times are equal: then only the lanes must agree, and all rounds.
        List<Run> alike = shape.feeds() == 1 ? usual : runs;
        long expected = alike.get(0).heard().get(0);
        IntStream rounds = IntStream.range(0, runs.size());
        return new ShapeFigures(
                shape,
                Sample.of(runs.stream().map(Run::nsPerEvent).toList()),
                Sample.of(runs.stream().map(Run::cpuNsPerEvent).toList()),
                Sample.of(rounds.mapToObj(
                                i -> runs.get(i).nsPerEvent() / usual.get(i).nsPerEvent())
                        .toList()),
                Sample.of(IntStream.range(0, runs.size())
                        .mapToObj(
                                i -> runs.get(i).cpuNsPerEvent() - usual.get(i).cpuNsPerEvent())
                        .toList()),
                runs.stream().flatMap(run -> run.heard().stream()).allMatch(heard -> heard == expected));
    }

    private static boolean fits(Shape shape) {
        return shape.waiting() != WaitProfile.LATENCY
                || 1 + shape.lanes() <= Cores.ofThisProcess().usable();
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
