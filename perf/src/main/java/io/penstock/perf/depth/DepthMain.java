package io.penstock.perf.depth;

import io.penstock.perf.Machine;
import io.penstock.perf.jitter.ClockCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Prints the percentiles of a change for each {@link Shape}, the medians of rounds taken in turn. The cost of the clock, which
 * every time contains once, is taken off.
 */
final class DepthMain {
    private static final List<Shape> SHAPES =
            List.of(new Shape(100, 1_000), new Shape(1, 100_000), new Shape(1_000, 1_000), new Shape(10, 100_000));
    private static final double[] PERCENTILES = {50, 90, 99, 99.9};
    private static final int P99 = 2;
    private static final int CHANGES = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int DIGITS = 3;

    private DepthMain() {}

    /** Arguments: changes a round, rounds. Exit code 3 when orders were lost. */
    public static void main(String[] args) {
        int changes = args.length > 0 ? Integer.parseInt(args[0]) : CHANGES;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        Machine.describe().forEach((name, value) -> System.out.println(name + "=" + value));
        double clockNs = ClockCost.of(System::nanoTime).medianNs();
        Map<Shape, LiveBooks> books = new LinkedHashMap<>();
        SHAPES.forEach(shape -> books.put(shape, new LiveBooks(shape, 1)));
        Map<Shape, List<Histogram>> times = new LinkedHashMap<>();
        SHAPES.forEach(shape -> times.put(shape, new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            boolean isWarm = round > 0;
            books.forEach((shape, live) -> {
                Histogram histogram = new Histogram(DIGITS);
                live.change(changes, histogram);
                if (isWarm) {
                    times.get(shape).add(histogram);
                }
            });
        }
        print(times, clockNs, changes, rounds);
        System.exit(areWhole(books) ? 0 : 3);
    }

    private static void print(Map<Shape, List<Histogram>> times, double clockNs, int changes, int rounds) {
        System.out.printf(
                "%nns a change, medians of %d rounds of %,d changes; %.1f ns of the clock taken off%n",
                rounds, changes, clockNs);
        System.out.printf(
                "%-12s  %-16s %8s %8s %8s %8s  p99 / shallow%n",
                "live orders", "books x orders", "p50", "p90", "p99", "p99.9");
        double shallow = 0;
        int live = 0;
        for (Map.Entry<Shape, List<Histogram>> entry : times.entrySet()) {
            double[] ns = Arrays.stream(PERCENTILES)
                    .map(percentile -> median(entry.getValue(), percentile) - clockNs)
                    .toArray();
            boolean isShallow = entry.getKey().orders() != live;
            shallow = isShallow ? ns[P99] : shallow;
            live = entry.getKey().orders();
            System.out.printf(
                    "%,-12d  %-16s %8.0f %8.0f %8.0f %8.0f  %.2f%n",
                    live, entry.getKey(), ns[0], ns[1], ns[P99], ns[3], ns[P99] / shallow);
        }
    }

    private static double median(List<Histogram> rounds, double percentile) {
        long[] values = rounds.stream()
                .mapToLong(round -> round.getValueAtPercentile(percentile))
                .sorted()
                .toArray();
        return values[values.length / 2];
    }

    private static boolean areWhole(Map<Shape, LiveBooks> books) {
        boolean whole = true;
        for (Map.Entry<Shape, LiveBooks> entry : books.entrySet()) {
            long orders = entry.getValue().orders();
            if (orders != entry.getKey().orders()) {
                System.err.println(entry.getKey() + ": " + orders + " orders are left");
                whole = false;
            }
        }
        return whole;
    }
}
