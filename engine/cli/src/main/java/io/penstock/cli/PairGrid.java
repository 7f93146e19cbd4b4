package io.penstock.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Names and their values in as many columns as fit, to be read down each column. */
final class PairGrid {
    private static final int MAX_COLUMNS = 4;
    private static final String INNER_GAP = "  ";
    private static final String OUTER_GAP = "    ";

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void put(String name, Object value) {
        names.add(name);
        values.add(ValueText.of(value));
    }

    void print(PrintWriter out, String indent, int width) {
        for (int columns = MAX_COLUMNS; columns > 0; columns--) {
            List<String> lines = lines(columns, indent);
            if (columns == 1 || lines.stream().allMatch(line -> line.length() <= width)) {
                lines.forEach(out::println);
                return;
            }
        }
    }

    private List<String> lines(int columns, String indent) {
        int height = (names.size() + columns - 1) / columns;
        List<StringBuilder> lines = new ArrayList<>();
        for (int start = 0; start < names.size(); start += height) {
            int end = Math.min(start + height, names.size());
            int nameWidth = longest(names.subList(start, end));
            int valueWidth = longest(values.subList(start, end));
            for (int i = start; i < end; i++) {
                if (start == 0) {
                    lines.add(new StringBuilder(indent));
                }
                lines.get(i - start)
                        .append(start == 0 ? "" : OUTER_GAP)
                        .append(TextTable.padded(names.get(i), nameWidth, false))
                        .append(INNER_GAP)
                        .append(TextTable.padded(values.get(i), valueWidth, true));
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
