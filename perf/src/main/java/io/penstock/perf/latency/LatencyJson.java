package io.penstock.perf.latency;

import io.penstock.perf.JsonTree;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * Runs as JSON and back. A hop has its percentiles, for people and scripts, and its histogram in HdrHistogram's own compressed
 * encoding, which loses nothing.
 */
public final class LatencyJson {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 99.999};

    private LatencyJson() {}

    static void write(LatencyRun run, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            JsonTree.write(tree(run), out);
        }
    }

    static LatencyRun read(Path file) throws IOException {
        return run(JsonTree.read(file));
    }

    /** A run as a tree. */
    public static Map<String, Object> tree(LatencyRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("label", run.label());
        tree.put("startedMillis", run.startedMillis());
        tree.put("offeredPerSecond", run.offeredPerSecond());
        tree.put("events", run.events());
        tree.put("skipped", run.skipped());
        tree.put("gaveUp", run.gaveUp().orElse(null));
        Map<String, Object> hops = new LinkedHashMap<>();
        run.hops().forEach((hop, histogram) -> hops.put(hop.label(), tree(hop, histogram)));
        tree.put("hops", hops);
        LatencyRun.HiccupCurve hiccups = run.hiccups();
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("watchedNs", hiccups.watchedNs());
        curve.put("lostNs", hiccups.lostNs());
        curve.put("count", hiccups.count());
        curve.put("longestNs", hiccups.longestNs());
        curve.put("histogram", encoded(hiccups.waits()));
        tree.put("hiccups", curve);
        tree.put("floorBefore", run.floorBefore());
        tree.put("floorAfter", run.floorAfter());
        tree.put("collections", run.collections());
        tree.put("bytesPerEvent", run.bytesPerEvent());
        tree.put("intervals", run.intervals().stream().map(LatencyJson::tree).toList());
        tree.put("tail", tree(run.tail()));
        tree.put("settings", run.settings());
        return tree;
    }

    /** The run that a {@link #tree} says. @throws IOException when it says none */
    public static LatencyRun run(Object value) throws IOException {
        try {
            Map<String, Object> tree = map(value);
            Map<TimedHop, Histogram> hops = new EnumMap<>(TimedHop.class);
            for (Map.Entry<String, Object> hop : map(tree.get("hops")).entrySet()) {
                hops.put(TimedHop.of(hop.getKey()), decoded(map(hop.getValue()).get("histogram")));
            }
            Map<String, Object> curve = map(tree.get("hiccups"));
            Map<String, String> settings = new LinkedHashMap<>();
            map(tree.get("settings")).forEach((name, setting) -> settings.put(name, setting.toString()));
            return new LatencyRun(
                    tree.get("label").toString(),
                    whole(tree, "startedMillis"),
                    settings,
                    number(tree.get("offeredPerSecond")),
                    whole(tree, "events"),
                    whole(tree, "skipped"),
                    Optional.ofNullable((String) tree.get("gaveUp")),
                    hops,
                    list(tree.get("intervals")).stream()
                            .map(LatencyJson::interval)
                            .toList(),
                    new LatencyRun.HiccupCurve(
                            whole(curve, "watchedNs"),
                            whole(curve, "lostNs"),
                            whole(curve, "count"),
                            whole(curve, "longestNs"),
                            decoded(curve.get("histogram"))),
                    figures(tree.get("floorBefore")),
                    figures(tree.get("floorAfter")),
                    whole(tree, "collections"),
                    number(tree.get("bytesPerEvent")),
                    tail(map(tree.get("tail"))));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IOException("not a run of bench latency: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> tree(TimedHop hop, Histogram histogram) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("meaning", hop.meaning());
        tree.put("events", histogram.getTotalCount());
        for (double percentile : PERCENTILES) {
            String name = "p" + Double.toString(percentile).replaceFirst("\\.0$", "") + "Ns";
            tree.put(name, Math.min(histogram.getValueAtPercentile(percentile), histogram.getMaxValue()));
        }
        tree.put("maxNs", histogram.getMaxValue());
        tree.put("histogram", encoded(histogram));
        return tree;
    }

    private static Map<String, Object> tree(LatencyRun.Interval interval) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("atSeconds", interval.atSeconds());
        tree.put("events", interval.events());
        tree.put("p50Ns", interval.p50Ns());
        tree.put("p99Ns", interval.p99Ns());
        tree.put("p99.9Ns", interval.p999Ns());
        tree.put("maxNs", interval.maxNs());
        tree.put("hiccupNs", interval.hiccupNs());
        return tree;
    }

    private static LatencyRun.Interval interval(Object value) {
        Map<String, Object> tree = map(value);
        return new LatencyRun.Interval(
                number(tree.get("atSeconds")),
                whole(tree, "events"),
                whole(tree, "p50Ns"),
                whole(tree, "p99Ns"),
                whole(tree, "p99.9Ns"),
                whole(tree, "maxNs"),
                whole(tree, "hiccupNs"));
    }

    private static Map<String, Object> tree(TailStory tail) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("p99.99Ns", tail.p9999Ns());
        tree.put("events", tail.events());
        tree.put("episodes", tail.episodes());
        List<Object> parts = new ArrayList<>();
        for (TailStory.Part part : tail.parts()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("cause", part.cause());
            said.put("events", part.events());
            said.put("episodes", part.episodes());
            said.put("longestNs", part.longestNs());
            parts.add(said);
        }
        tree.put("parts", parts);
        List<Object> worst = new ArrayList<>();
        for (TailStory.Told told : tail.worst()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("position", told.position());
            said.put("atNs", told.atNs());
            said.put("totalNs", told.totalNs());
            said.put("count", told.count());
            said.put("cause", told.cause());
            said.put("hops", told.hops());
            said.put("around", told.around());
            worst.add(said);
        }
        tree.put("worst", worst);
        return tree;
    }

    private static TailStory tail(Map<String, Object> tree) {
        return new TailStory(
                whole(tree, "p99.99Ns"),
                whole(tree, "events"),
                (int) whole(tree, "episodes"),
                list(tree.get("parts")).stream()
                        .map(LatencyJson::map)
                        .map(part -> new TailStory.Part(
                                part.get("cause").toString(),
                                whole(part, "events"),
                                (int) whole(part, "episodes"),
                                whole(part, "longestNs")))
                        .toList(),
                list(tree.get("worst")).stream()
                        .map(LatencyJson::map)
                        .map(told -> new TailStory.Told(
                                whole(told, "position"),
                                whole(told, "atNs"),
                                whole(told, "totalNs"),
                                (int) whole(told, "count"),
                                told.get("cause").toString(),
                                told.get("hops").toString(),
                                told.get("around").toString()))
                        .toList());
    }

    private static String encoded(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    private static Histogram decoded(Object text) throws IOException {
        try {
            byte[] bytes = Base64.getDecoder().decode((String) text);
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
        } catch (DataFormatException e) {
            throw new IOException("a histogram that cannot be decoded: " + e.getMessage(), e);
        }
    }

    private static Map<String, Double> figures(Object value) {
        Map<String, Double> figures = new LinkedHashMap<>();
        map(value).forEach((name, figure) -> figures.put(name, number(figure)));
        return figures;
    }

    private static long whole(Map<String, Object> tree, String name) {
        return ((Number) tree.get(name)).longValue();
    }

    private static double number(Object value) {
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
