package io.penstock.engine;

import io.penstock.engine.lane.Cost;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.IntentMerge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The report of a strategy that ran as several instances, each with its part of the instruments. Whole numbers are added, rows of
 * tables joined in the order of the instances. Of what cannot be added, such as a mean, there is one figure where all agree,
 * else one for each instance under {@code name#shard}.
 */
final class MergedReport {
    private MergedReport() {}

    static StrategyReport of(List<StrategyReport> shards) {
        StrategyReport first = shards.get(0);
        StrategyReport worst = shards.stream()
                .filter(shard -> shard.quarantine().isPresent())
                .findFirst()
                .orElse(first);
        return new StrategyReport(
                first.name(),
                first.parameters(),
                first.lane(),
                worst.state(),
                figures(shards),
                tables(shards),
                IntentMerge.of(shards.stream().map(StrategyReport::orders).toList()),
                Cost.worst(shards.stream().map(StrategyReport::cost).toList()),
                shards.stream().mapToLong(StrategyReport::failures).sum(),
                worst.quarantine(),
                List.copyOf(shards));
    }

    private static List<StrategyReport.Figure> figures(List<StrategyReport> shards) {
        List<StrategyReport.Figure> merged = new ArrayList<>();
        for (String name : names(shards)) {
            List<Object> values = new ArrayList<>();
            for (StrategyReport shard : shards) {
                values.add(shard.figures().stream()
                        .filter(figure -> figure.name().equals(name))
                        .map(StrategyReport.Figure::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
            }
            merge(name, values, merged);
        }
        return merged;
    }

    private static void merge(String name, List<Object> values, List<StrategyReport.Figure> to) {
        if (values.stream().allMatch(value -> value == null || value instanceof Long)) {
            boolean absent = values.stream().allMatch(Objects::isNull);
            long sum = values.stream()
                    .filter(Objects::nonNull)
                    .mapToLong(value -> (Long) value)
                    .sum();
            to.add(new StrategyReport.Figure(name, absent ? null : sum));
        } else if (values.stream().distinct().count() == 1) {
            to.add(new StrategyReport.Figure(name, values.get(0)));
        } else {
            for (int shard = 0; shard < values.size(); shard++) {
                to.add(new StrategyReport.Figure(name + "#" + shard, values.get(shard)));
            }
        }
    }

    private static Set<String> names(List<StrategyReport> shards) {
        Set<String> names = new LinkedHashSet<>();
        shards.forEach(shard -> shard.figures().forEach(figure -> names.add(figure.name())));
        return names;
    }

    private static List<StrategyReport.Table> tables(List<StrategyReport> shards) {
        Map<String, StrategyReport.Table> merged = new LinkedHashMap<>();
        for (StrategyReport shard : shards) {
            for (StrategyReport.Table table : shard.tables()) {
                merged.merge(table.name(), table, MergedReport::joined);
            }
        }
        return List.copyOf(merged.values());
    }

    private static StrategyReport.Table joined(StrategyReport.Table one, StrategyReport.Table other) {
        List<List<Object>> rows = new ArrayList<>(one.rows());
        rows.addAll(other.rows());
        return new StrategyReport.Table(one.name(), one.columns(), rows);
    }
}
