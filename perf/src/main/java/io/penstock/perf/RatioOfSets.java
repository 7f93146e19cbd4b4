package io.penstock.perf;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How many times as large one of two figures is, of which both were measured again and again by turns in each of several sets
 * of JVMs. The estimate is the mean over the sets of the medians over their turns; the interval of 95 % is that of a
 * bootstrap of both levels, sets and then turns within each: what differs from JVM to JVM is most of what it has to cover.
 */
public final class RatioOfSets {
    private static final int DRAWS = 10_000;
    private static final long SEED = 20_110_412;

    private final double[][] logs;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private RatioOfSets(double[][] logs) {
        this.logs = logs;
    }

    /** What one candidate took in each turn of each set; positive. */
    public static final class Figures {
        private final double[][] bySet;

        /** Room for so many. */
        public Figures(int sets, int turns) {
            bySet = new double[sets][turns];
        }

        /** Keeps one. */
        public void set(int set, int turn, double figure) {
            bySet[set][turn] = figure;
        }
    }

    /** The first as a multiple of the second, from the same turns of the same sets. */
    public static Ratio of(Figures one, Figures other) {
        int sets = one.bySet.length;
        double[][] logs = new double[sets][];
        int turns = 0;
        for (int set = 0; set < sets; set++) {
            logs[set] = new double[one.bySet[set].length];
            for (int turn = 0; turn < logs[set].length; turn++) {
                logs[set][turn] = Math.log(one.bySet[set][turn] / other.bySet[set][turn]);
            }
            turns += logs[set].length;
        }
        return new RatioOfSets(logs).ratio(turns);
    }

    private Ratio ratio(int turns) {
        double estimate =
                Arrays.stream(logs).mapToDouble(RatioOfSets::median).average().orElse(Double.NaN);
        if (logs.length < 2) {
            return new Ratio(Math.exp(estimate), Double.NaN, Double.NaN, turns);
        }
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = draw();
        }
        Arrays.sort(drawn);
        return new Ratio(
                Math.exp(estimate),
                Math.exp(drawn[(int) (0.025 * DRAWS)]),
                Math.exp(drawn[(int) (0.975 * DRAWS)]),
                turns);
    }

    private double draw() {
        double sum = 0;
        for (int set = 0; set < logs.length; set++) {
            double[] from = logs[random.nextInt(logs.length)];
            double[] turns = new double[from.length];
            for (int turn = 0; turn < turns.length; turn++) {
                turns[turn] = from[random.nextInt(from.length)];
            }
            sum += median(turns);
        }
        return sum / logs.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = sorted.length;
        return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}
