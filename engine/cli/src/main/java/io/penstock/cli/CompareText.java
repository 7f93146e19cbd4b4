package io.penstock.cli;

import io.penstock.perf.Judgement;
import io.penstock.perf.Sample;
import io.penstock.perf.compare.Comparison;
import io.penstock.perf.compare.RoundFigures;
import io.penstock.perf.compare.Styles;
import io.penstock.perf.compare.carrier.CarrierKind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Comparisons as tables: medians over the rounds, and ratios of figures from the same round. */
final class CompareText {
    /** Of the ring's hand-off to that of a bare Disruptor. */
    static final double HAND_OFF_TARGET = 1.10;

    private static final int WIDTH = 160;

    private CompareText() {}

    static String skipped(Comparison comparison) {
        return title(comparison) + ": not measured, because spinning threads would outnumber the usable cores";
    }

    static void print(Comparison comparison, Comparison.Result result, PrintWriter out) {
        out.println(title(comparison));
        TextTable table = new TextTable(List.of(
                "carrier",
                "M/s",
                "least",
                "most",
                "of penstock",
                "hand-off",
                "age p50",
                "p99",
                "p99.9",
                "idle %",
                "saw"));
        RoundFigures first = result.carriers().get(0);
        for (RoundFigures carrier : result.carriers()) {
            Sample rate = carrier.sample("perSecond");
            List<Object> row = new ArrayList<>();
            row.add(carrier.label());
            row.add(millions(rate.median()));
            row.add(millions(rate.least()));
            row.add(millions(rate.most()));
            row.add(
                    first.label().equals(CarrierKind.PENSTOCK.label())
                            ? rounded(carrier.ratio("perSecond", first).median(), 100)
                            : null);
            for (String figure : List.of("handOffP50", "ageP50", "ageP99", "ageP999")) {
                Sample sample = carrier.sample(figure);
                row.add(sample == null ? null : new TextTable.Ns(Math.round(sample.median())));
            }
            row.add(rounded(carrier.sample("idlePercent").median(), 10));
            row.add(carrier.right() ? "all" : "NOT ALL");
            table.row(row);
        }
        table.print(out, ReplayText.INDENT, WIDTH, result.carriers().size());
        if (result.coreToCore() != null) {
            out.println(ReplayText.INDENT + "core to core, one way: " + nanos(result.coreToCore()));
        }
        out.println();
        out.flush();
    }

    static void printHandOff(Comparison.Result result, PrintWriter out) {
        RoundFigures ring = result.carriers().get(0);
        RoundFigures bare = result.carriers().get(1);
        Sample ratio = ring.ratio("handOffP50", bare);
        out.println("hand-off of one message to a spinning thread, one way, p50 of each of " + ratio.size() + " pairs");
        out.println(ReplayText.INDENT + "penstock      " + nanos(ring.sample("handOffP50")));
        out.println(ReplayText.INDENT + "disruptor     " + nanos(bare.sample("handOffP50")));
        out.println(ReplayText.INDENT + "core to core  " + nanos(result.coreToCore()));
        out.println(String.format(
                Locale.ROOT,
                "%spenstock / disruptor: median %.3f, 95%% interval %.3f to %.3f; at most %.2f is %s",
                ReplayText.INDENT,
                ratio.median(),
                ratio.low(),
                ratio.high(),
                HAND_OFF_TARGET,
                Judgement.of(ratio, HAND_OFF_TARGET).label()));
        out.println(String.format(
                Locale.ROOT,
                "%spenstock / core to core: %.2f of medians",
                ReplayText.INDENT,
                ring.sample("handOffP50").median() / result.coreToCore().median()));
        out.println();
        out.flush();
    }

    static void printStyles(int loops, List<RoundFigures> styles, PrintWriter out) {
        out.println(Styles.STRATEGIES + " strategies, each calculating " + ValueText.count(loops)
                + " loops on every quote");
        TextTable table = new TextTable(
                List.of("style", "M/s", "least", "most", "of one thread", "cpu ns", "age p50", "p99", "p99.9"));
        for (RoundFigures style : styles) {
            Sample rate = style.sample("perSecond");
            List<Object> row = new ArrayList<>();
            row.add(style.label());
            row.add(millions(rate.median()));
            row.add(millions(rate.least()));
            row.add(millions(rate.most()));
            row.add(rounded(style.ratio("perSecond", styles.get(0)).median(), 100));
            row.add(Math.round(style.sample("cpuNs").median()));
            for (String figure : List.of("ageP50", "ageP99", "ageP999")) {
                row.add(new TextTable.Ns(Math.round(style.sample(figure).median())));
            }
            table.row(row);
        }
        table.print(out, ReplayText.INDENT, WIDTH, styles.size());
        out.println();
        out.flush();
    }

    private static String title(Comparison comparison) {
        return "1 producer, " + ValueText.count(comparison.receivers(), "consumer") + ", waiting: "
                + comparison.waiting().label();
    }

    private static String nanos(Sample sample) {
        return String.format(Locale.ROOT, "%.0f ns (%.0f to %.0f)", sample.median(), sample.least(), sample.most());
    }

    private static double millions(double perSecond) {
        return rounded(perSecond / 1e6, perSecond < 1e6 ? 1_000 : 100);
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
