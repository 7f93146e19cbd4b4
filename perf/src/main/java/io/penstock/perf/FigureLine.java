package io.penstock.perf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures by name on one line, {@code name=1.5 other=2.0}, from one JVM to another. */
public final class FigureLine {
    private FigureLine() {}

    /** Names must have no space and no {@code =}. */
    public static String format(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(" "));
    }

    /** What {@link #format} wrote. */
    public static Map<String, Double> parse(String line) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String part : line.split(" ")) {
            int equals = part.indexOf('=');
            figures.put(part.substring(0, equals), Double.valueOf(part.substring(equals + 1)));
        }
        return figures;
    }
}
