package io.penstock.perf.latency.report;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * A line of a chart.
 *
 * @param name in the legend
 * @param colour of CSS
 * @param dashed whether it is no latency but something to compare with
 * @param points from left to right
 */
record Curve(String name, String colour, boolean dashed, List<Point> points) {
    private static final int TICKS_PER_HALF = 10;

    /**
     * A point of it.
     *
     * @param x where on the axis, in its own unit
     * @param y in ns
     */
    record Point(double x, double y) {}

    /** Latency by percentile: x is how often out of how many it is exceeded, as a power of ten. */
    static Curve ofPercentiles(String name, String colour, boolean dashed, Histogram histogram) {
        List<Point> points = new ArrayList<>();
        double last = Math.log10((double) Math.max(1, histogram.getTotalCount()));
        for (HistogramIterationValue value : histogram.percentiles(TICKS_PER_HALF)) {
            double share = 1 - value.getPercentileLevelIteratedTo() / 100;
            double x = share <= 0 ? last : Math.min(last, -Math.log10(share));
            points.add(new Point(x, Math.max(1, Math.min(value.getValueIteratedTo(), histogram.getMaxValue()))));
        }
        return new Curve(name, colour, dashed, points);
    }
}
