package io.penstock.perf.latency.report;

import io.penstock.perf.Ratio;
import io.penstock.perf.Sample;
import io.penstock.perf.latency.LatencyRun;
import io.penstock.perf.latency.TimedHop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares the runs of two reports, figure by figure. Runs are taken in pairs, the n-th of one with the n-th of the other: on
 * a machine that drifts only those that ran one after the other can be compared.
 */
public final class LatencyDiff {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99};

    private LatencyDiff() {}

    /** What can be said of a difference. */
    public enum Verdict {
        /** The interval lies below 1. */
        FASTER("faster"),
        /** The interval lies above 1. */
        SLOWER("slower"),
        /** The interval includes 1. */
        NO_DIFFERENCE("no difference shown"),
        /** Hiccups of the machine, or how they changed, are as large as the difference. */
        NOT_SHOWN("not shown: the machine hiccuped more"),
        /** Without at least two pairs there is no interval. */
        NO_INTERVAL("not shown: one pair of runs has no interval");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }

    /**
     * One figure of both.
     *
     * @param label arrivals of the runs
     * @param figure which: {@code total p99.9}
     * @param oneNs median of the first report's runs
     * @param otherNs median of the other's
     * @param ratio other to one, and its interval of 95 %
     * @param hiccupNs what hiccups alone would have made of the figure, in the worse of the two
     */
    public record Row(
            String label, String figure, long oneNs, long otherNs, Ratio ratio, long hiccupNs, Verdict verdict) {}

    /** Every label that both have: total at each percentile, then the median of each hop. */
    public static List<Row> of(LatencyReport one, LatencyReport other) {
        List<Row> rows = new ArrayList<>();
        for (String label : one.labels()) {
            List<LatencyRun> first = one.runs(label);
            List<LatencyRun> second = other.runs(label);
            if (second.isEmpty()) {
                continue;
            }
            for (double percentile : PERCENTILES) {
                rows.add(row(first, second, TimedHop.TOTAL, percentile));
            }
            for (TimedHop hop : List.of(TimedHop.DECODE, TimedHop.QUEUE, TimedHop.BOOK, TimedHop.STRATEGY)) {
                rows.add(row(first, second, hop, 50));
            }
        }
        return rows;
    }

    /** Whether the runs of the two took turns: otherwise the drift of the machine may be all that differs. */
    public static boolean tookTurns(LatencyReport one, LatencyReport other) {
        for (String label : one.labels()) {
            List<LatencyRun> first = one.runs(label);
            List<LatencyRun> second = other.runs(label);
            for (int i = 0; i + 1 < Math.min(first.size(), second.size()); i++) {
                boolean firstBefore =
                        first.get(i + 1).startedMillis() > second.get(i).startedMillis();
                boolean secondBefore =
                        second.get(i + 1).startedMillis() > first.get(i).startedMillis();
                if (!firstBefore || !secondBefore) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Row row(List<LatencyRun> first, List<LatencyRun> second, TimedHop hop, double percentile) {
        double[] one = figures(first, hop, percentile);
        double[] other = figures(second, hop, percentile);
        Ratio ratio = Ratio.ofPairs(one, other);
        long oneNs = median(one);
        long otherNs = median(other);
        long hiccupNs = Math.max(hiccups(first, percentile), hiccups(second, percentile));
        String figure = hop.label() + " p" + Double.toString(percentile).replaceFirst("\\.0$", "");
        Verdict verdict = verdict(ratio, Math.abs(otherNs - oneNs), hiccupNs);
        return new Row(first.get(0).label(), figure, oneNs, otherNs, ratio, hiccupNs, verdict);
    }

    private static Verdict verdict(Ratio ratio, long effectNs, long hiccupNs) {
        if (!ratio.hasInterval()) {
            return Verdict.NO_INTERVAL;
        }
        if (ratio.includes(1)) {
            return Verdict.NO_DIFFERENCE;
        }
        if (hiccupNs >= effectNs) {
            return Verdict.NOT_SHOWN;
        }
        return ratio.estimate() < 1 ? Verdict.FASTER : Verdict.SLOWER;
    }

    private static double[] figures(List<LatencyRun> runs, TimedHop hop, double percentile) {
        return runs.stream()
                .mapToDouble(run -> (double) Math.max(1, run.ns(hop, percentile)))
                .toArray();
    }

    private static long hiccups(List<LatencyRun> runs, double percentile) {
        return median(runs.stream()
                .mapToDouble(run -> (double) run.hiccups().waitNs(percentile))
                .toArray());
    }

    private static long median(double[] ns) {
        return (long) Sample.of(Arrays.stream(ns).boxed().toList()).median();
    }
}
