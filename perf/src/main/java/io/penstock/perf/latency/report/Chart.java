package io.penstock.perf.latency.report;

import io.penstock.perf.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Curves over a logarithmic axis of durations, as SVG that needs nothing else. */
final class Chart {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 380;
    private static final int LEFT = 76;
    /** Half of the longest text below the axis. */
    private static final int RIGHT = 36;

    private static final int TOP = 14;
    private static final int BOTTOM = 44;
    private static final int LEGEND_LINE = 18;

    private final List<Curve> curves;
    private final List<Double> ticks;
    private final DoubleFunction<String> tickText;
    private final String axis;
    private final double leastX;
    private final double mostX;
    private final int leastPower;
    private final int mostPower;

    private Chart(List<Curve> curves, List<Double> ticks, DoubleFunction<String> tickText, String axis) {
        this.curves = curves;
        this.ticks = ticks;
        this.tickText = tickText;
        this.axis = axis;
        leastX = ticks.get(0);
        mostX = ticks.get(ticks.size() - 1);
        // What stands beside the latencies may be nothing at all, which a logarithm has no place for.
        List<Double> ys = curves.stream()
                .filter(curve -> !curve.dashed() || curves.size() == 1)
                .flatMap(curve -> curve.points().stream())
                .map(Curve.Point::y)
                .toList();
        leastPower = (int) Math.floor(
                Math.log10(ys.stream().mapToDouble(Double::doubleValue).min().orElse(1)));
        mostPower = Math.max(leastPower + 1, (int) Math.ceil(
                Math.log10(ys.stream().mapToDouble(Double::doubleValue).max().orElse(10))));
    }

    /** Latency by percentile, up to the rarest that was seen. */
    static Chart byPercentile(List<Curve> curves) {
        double most = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Curve.Point::x)
                .max()
                .orElse(1);
        List<Double> ticks = new ArrayList<>();
        for (double tick = 0; tick < Math.max(1, Math.ceil(most)) + 0.5; tick++) {
            ticks.add(tick);
        }
        return new Chart(curves, ticks, Chart::percentile, "percentile of events");
    }

    /** Latency over the time of a run, in seconds. */
    static Chart overTime(List<Curve> curves, double seconds) {
        List<Double> ticks = new ArrayList<>();
        double step = Math.max(1, Math.ceil(seconds / 10));
        for (double tick = 0; tick < seconds + step; tick += step) {
            ticks.add(tick);
        }
        return new Chart(
                curves, ticks, tick -> String.format(Locale.ROOT, "%.0f", tick), "seconds after measuring began");
    }

    String svg() {
        int height = HEIGHT + LEGEND_LINE * ((curves.size() + 2) / 3);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">%n",
                WIDTH,
                height));
        grid(svg);
        for (Curve curve : curves) {
            line(svg, curve);
        }
        legend(svg);
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (int power = leastPower; power <= mostPower; power++) {
            double y = y(Math.pow(10, power));
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n"
                            + "<text class=\"tick\" text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%s</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y,
                    LEFT - 8,
                    y + 4,
                    power(power)));
            for (int part = 2; part < 10 && power < mostPower; part++) {
                double minor = y(part * Math.pow(10, power));
                svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"minor\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                        LEFT,
                        WIDTH - RIGHT,
                        minor,
                        minor));
            }
        }
        for (double tick : ticks) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n"
                            + "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>%n",
                    x(tick),
                    x(tick),
                    TOP,
                    HEIGHT - BOTTOM,
                    x(tick),
                    HEIGHT - BOTTOM + 16,
                    tickText.apply(tick)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"axis\" text-anchor=\"middle\" x=\"%d\" y=\"%d\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - BOTTOM + 34,
                axis));
    }

    private void line(StringBuilder svg, Curve curve) {
        svg.append("<polyline class=\"curve\" stroke=\"").append(curve.colour()).append('"');
        svg.append(curve.dashed() ? " stroke-dasharray=\"7 4\"" : "").append(" points=\"");
        boolean begun = false;
        for (Curve.Point point : curve.points()) {
            // Next to nothing at first is no curve along the axis.
            begun |= point.y() >= Math.pow(10, leastPower);
            if (begun) {
                svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
            }
        }
        svg.append("\"/>\n");
    }

    private void legend(StringBuilder svg) {
        int column = (WIDTH - LEFT - RIGHT) / 3;
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            int x = LEFT + column * (i % 3);
            int y = HEIGHT + LEGEND_LINE * (i / 3) + 8;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"curve\" stroke=\"%s\"%s x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>%n"
                            + "<text class=\"legend\" x=\"%d\" y=\"%d\">%s</text>%n",
                    curve.colour(),
                    curve.dashed() ? " stroke-dasharray=\"7 4\"" : "",
                    x,
                    x + 26,
                    y,
                    y,
                    x + 33,
                    y + 4,
                    Html.text(curve.name())));
        }
    }

    private double x(double value) {
        return LEFT + (value - leastX) / (mostX - leastX) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double ns) {
        double share = Math.max(0, (Math.log10(ns) - leastPower) / (mostPower - leastPower));
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private static String power(int power) {
        return Durations.text((long) Math.pow(10, power)).replaceFirst("\\.0+ ", " ");
    }

    private static String percentile(double nines) {
        int count = (int) nines;
        return switch (count) {
            case 0 -> "0";
            case 1 -> "90";
            case 2 -> "99";
            default -> "99." + "9".repeat(count - 2);
        };
    }
}
