package io.penstock.cli;

import io.penstock.perf.Machine;
import io.penstock.perf.Ratio;
import io.penstock.perf.latency.LatencySettings;
import io.penstock.perf.latency.RecorderCost;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code bench latency --recorder-cost} says. */
final class RecorderCostText {
    private static final double LEAST_USUAL = 0.85;
    private static final double LEAST_OFF = 0.98;
    /** The machine varied more than the effect. */
    private static final String NOT_SHOWN = "not shown";

    private RecorderCostText() {}

    /** Measures and prints. @throws IOException when a replay failed */
    static void print(LatencySettings settings, int sets, boolean json, PrintWriter out) throws IOException {
        RecorderCost.Ratios cost = RecorderCost.measure(settings, sets);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("usualToOff", tree(cost.usual()));
            tree.put("everyToOff", tree(cost.every()));
            tree.put("offToNotBuiltIn", tree(cost.off()));
            tree.put("usualAtLeast085", usual(cost.usual()));
            tree.put("offWithin2Percent", off(cost.off()));
            tree.put("machine", Machine.describe());
            Json.print(tree, out);
            return;
        }
        out.println("Throughput of replays at full speed with timing, in times of others, and its interval of 95 %");
        line("as a replay times, to off", cost.usual(), "at least 0.85: " + usual(cost.usual()), out);
        line("every event timed, to off", cost.every(), "", out);
        line("off, to an engine without", cost.off(), "includes 1 and excludes 0.98: " + off(cost.off()), out);
        out.flush();
    }

    private static void line(String name, Ratio ratio, String judged, PrintWriter out) {
        out.println(String.format(
                        Locale.ROOT,
                        "  %-26s %.3f  [%.3f, %.3f]  %s  %s",
                        name,
                        ratio.estimate(),
                        ratio.low(),
                        ratio.high(),
                        ValueText.count(ratio.pairs(), "pair"),
                        judged)
                .stripTrailing());
    }

    private static String usual(Ratio ratio) {
        return ratio.low() >= LEAST_USUAL ? "kept" : ratio.high() < LEAST_USUAL ? "missed" : NOT_SHOWN;
    }

    private static String off(Ratio ratio) {
        if (!ratio.includes(1)) {
            return ratio.hasInterval() ? "missed" : NOT_SHOWN;
        }
        return ratio.low() > LEAST_OFF ? "kept" : NOT_SHOWN;
    }

    private static Map<String, Object> tree(Ratio ratio) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ratio", ratio.estimate());
        tree.put("low", ratio.low());
        tree.put("high", ratio.high());
        tree.put("pairs", ratio.pairs());
        return tree;
    }
}
