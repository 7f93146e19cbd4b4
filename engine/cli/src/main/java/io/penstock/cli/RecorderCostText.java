package io.penstock.cli;

import io.penstock.perf.Ratio;
import io.penstock.perf.latency.RecorderCost;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What {@code bench latency --recorder-cost} says. */
final class RecorderCostText {
    private RecorderCostText() {}

    /** Measures and prints. @throws IOException when a replay failed */
    static void print(RecorderCost cost, int pairs, boolean json, PrintWriter out) throws IOException {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        ratios.put("as a replay at full speed times", cost.measure(OptionalInt.empty(), pairs));
        ratios.put("every event", cost.measure(OptionalInt.of(1), pairs));
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            ratios.forEach((name, ratio) -> tree.put(name, tree(ratio)));
            Json.print(tree, out);
            return;
        }
        out.println("Throughput with timing, in times of that without, and its interval of 95 %");
        ratios.forEach((name, ratio) -> out.println(String.format(
                Locale.ROOT,
                "  %-34s %.3f  [%.3f, %.3f]  %s",
                name,
                ratio.estimate(),
                ratio.low(),
                ratio.high(),
                ValueText.count(ratio.pairs(), "pair"))));
        out.flush();
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
