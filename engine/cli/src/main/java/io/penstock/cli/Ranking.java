package io.penstock.cli;

import io.penstock.engine.lane.StrategyReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variants of a strategy in the order of one of their results; in the order of the grid where there is none. */
final class Ranking {
    private static final String LEAST = ":least";
    private static final int FIGURES = 4;

    private final String by;
    private final boolean leastFirst;
    private final List<StrategyReport> ranked;

    private Ranking(String by, boolean leastFirst, List<StrategyReport> ranked) {
        this.by = by;
        this.leastFirst = leastFirst;
        this.ranked = ranked;
    }

    /** @param by a result, perhaps with {@code :least}; empty for none */
    static Ranking of(List<StrategyReport> variants, String by) {
        boolean leastFirst = by.endsWith(LEAST);
        String figure = leastFirst ? by.substring(0, by.length() - LEAST.length()) : by;
        List<StrategyReport> ranked = new ArrayList<>(variants);
        Comparator<Double> order = leastFirst ? Comparator.naturalOrder() : Comparator.reverseOrder();
        ranked.sort(Comparator.comparing(variant -> number(variant, figure), Comparator.nullsLast(order)));
        return new Ranking(figure, leastFirst, ranked);
    }

    /** The variants, the best first. */
    List<StrategyReport> ranked() {
        return ranked;
    }

    /** Whether no variant has the result that they are to be ordered by. */
    boolean isUnknown() {
        return !by.isEmpty() && ranked.stream().allMatch(variant -> value(variant, by) == null);
    }

    /** What to say then. */
    String unknown() {
        List<String> known = ranked.get(0).figures().stream()
                .map(StrategyReport.Figure::name)
                .toList();
        return "rank-by=" + by + ": no variant has such a result; there are " + String.join(", ", known);
    }

    /** A row for each variant: what varies, the result, the first other ones, orders. */
    TextTable table() {
        List<String> varying = varying();
        List<String> others = ranked.get(0).figures().stream()
                .map(StrategyReport.Figure::name)
                .filter(name -> !name.equals(by))
                .limit(FIGURES)
                .toList();
        List<String> headings = new ArrayList<>(List.of("rank"));
        headings.addAll(varying);
        if (!by.isEmpty()) {
            headings.add(by);
        }
        headings.addAll(others);
        headings.addAll(List.of("orders", "state"));
        TextTable table = new TextTable(headings);
        for (int i = 0; i < ranked.size(); i++) {
            StrategyReport variant = ranked.get(i);
            List<Object> row = new ArrayList<>(List.of(i + 1L));
            Map<String, String> parameters = parameters(variant);
            varying.forEach(name -> row.add(parameters.get(name)));
            if (!by.isEmpty()) {
                row.add(value(variant, by));
            }
            others.forEach(name -> row.add(value(variant, name)));
            row.add(variant.orders().count());
            row.add(ReplayJson.label(variant.state()));
            table.row(row);
        }
        return table;
    }

    /** Which result orders them, for people. */
    String title() {
        return by.isEmpty() ? "in the order of the grid" : "by " + by + (leastFirst ? ", least first" : "");
    }

    /** The ranks for programs; {@code all} are the strategies of the report. */
    Map<String, Object> json(List<StrategyReport> all) {
        List<Object> variants = new ArrayList<>();
        for (StrategyReport variant : ranked) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rank", variants.size() + 1);
            json.put("strategy", all.indexOf(variant));
            json.put("parameters", variant.parameters());
            json.put("value", by.isEmpty() ? null : value(variant, by));
            variants.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", by.isEmpty() ? null : by);
        json.put("leastFirst", leastFirst);
        json.put("variants", variants);
        return json;
    }

    private List<String> varying() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        ranked.forEach(variant -> parameters(variant)
                .forEach((name, value) -> values.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(value)));
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> parameters(StrategyReport variant) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : variant.parameters().split(",")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static Object value(StrategyReport variant, String name) {
        return variant.figures().stream()
                .filter(figure -> figure.name().equals(name) && figure.value() != null)
                .map(StrategyReport.Figure::value)
                .findFirst()
                .orElse(null);
    }

    private static Double number(StrategyReport variant, String name) {
        return value(variant, name) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }
}
