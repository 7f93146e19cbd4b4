package io.penstock.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of parameters, every combination of which is to run: {@code fast=5..20/5,slow=50,100} is four times two. A value is
 * a text, or a range from one number to another in steps, with the same unit on all or none of them: {@code 100ms..1000ms/300ms}.
 *
 * @param values of each parameter, in the order given
 */
public record VariantGrid(Map<String, List<String>> values) {
    /** More instances than one decode is likely to feed well. */
    public static final int MOST = 1_024;

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "([a-z]*)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + UNIT + "\\.\\." + NUMBER + UNIT + "(?:/" + NUMBER + UNIT + ")?");

    /** Reads a grid. @throws IllegalArgumentException saying which part cannot be */
    public static VariantGrid parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = null;
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 && current == null) {
                throw new IllegalArgumentException("variants=" + text + ": '" + part + "' is not name=values");
            }
            if (equals >= 1) {
                current = new ArrayList<>();
                String name = part.substring(0, equals);
                if (values.put(name, current) != null) {
                    throw new IllegalArgumentException("variants=" + text + ": " + name + " is given twice");
                }
            }
            addValues(text, part.substring(equals + 1), current);
        }
        long combinations = values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        if (combinations > MOST) {
            throw new IllegalArgumentException(
                    "variants=" + text + ": " + combinations + " combinations; at most " + MOST);
        }
        return new VariantGrid(values);
    }

    /**
     * A strategy with each combination, the last parameter changing fastest.
     *
     * @throws IllegalArgumentException when the strategy is given one of the parameters already
     */
    public List<PluginSpec> of(PluginSpec strategy) {
        List<Map<String, String>> combinations = List.of(strategy.parameters());
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            if (strategy.parameters().containsKey(parameter.getKey())) {
                throw new IllegalArgumentException("variants: " + parameter.getKey() + " is given by --strategy too");
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String value : parameter.getValue()) {
                    Map<String, String> with = new LinkedHashMap<>(combination);
                    with.put(parameter.getKey(), value);
                    longer.add(with);
                }
            }
            combinations = longer;
        }
        return combinations.stream()
                .map(parameters -> new PluginSpec(strategy.name(), parameters))
                .toList();
    }

    private static void addValues(String text, String value, List<String> to) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("variants=" + text + ": a value is empty");
            }
            to.add(value);
            return;
        }
        BigDecimal last = new BigDecimal(range.group(3));
        BigDecimal step = range.group(5) == null ? BigDecimal.ONE : new BigDecimal(range.group(5));
        String unit = range.group(2);
        boolean sameUnit = unit.equals(range.group(4)) && (range.group(6) == null || unit.equals(range.group(6)));
        if (step.signum() <= 0 || !sameUnit) {
            throw new IllegalArgumentException(
                    "variants=" + text + ": '" + value + "' is not FROM..TO/STEP with a step above zero and one unit");
        }
        for (BigDecimal next = new BigDecimal(range.group(1)); next.compareTo(last) <= 0; next = next.add(step)) {
            to.add(next.toPlainString() + unit);
            if (to.size() > MOST) {
                throw new IllegalArgumentException("variants=" + text + ": '" + value + "': more than " + MOST);
            }
        }
        if (to.isEmpty()) {
            throw new IllegalArgumentException("variants=" + text + ": '" + value + "' is empty");
        }
    }
}
