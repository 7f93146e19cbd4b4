package io.penstock.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns: numbers to the right with their decimals below each other, texts to the left. */
final class TextTable {
    private static final String GAP = "  ";

    /** A duration as a cell. */
    record Ns(long ns) {
        @Override
        public String toString() {
            return ValueText.duration(ns);
        }
    }

    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();

    TextTable(List<String> headings) {
        this.headings = headings;
    }

    /** A cell for each heading; {@link Number}, {@link Ns}, text, or null for absent. */
    void row(List<?> cells) {
        rows.add(new ArrayList<>(cells));
    }

    /** Prints the heading and the first rows; columns that do not fit the width are left out, the last ones first. */
    void print(PrintWriter out, String indent, int width, int maxRows) {
        List<List<Object>> shown = rows.subList(0, Math.min(maxRows, rows.size()));
        List<StringBuilder> lines = new ArrayList<>();
        for (int line = 0; line <= shown.size(); line++) {
            lines.add(new StringBuilder(indent));
        }
        for (int column = 0; column < headings.size(); column++) {
            List<String> texts = texts(shown, column);
            int columnWidth = texts.stream().mapToInt(String::length).max().orElse(0);
            String gap = column == 0 ? "" : GAP;
            if (lines.get(0).length() + gap.length() + columnWidth > width) {
                break;
            }
            boolean right = isNumeric(shown, column);
            for (int line = 0; line < lines.size(); line++) {
                lines.get(line).append(gap).append(padded(texts.get(line), columnWidth, right));
            }
        }
        lines.forEach(line -> out.println(line.toString().stripTrailing()));
    }

    static String padded(String text, int width, boolean right) {
        String padding = " ".repeat(Math.max(0, width - text.length()));
        return right ? padding + text : text + padding;
    }

    /** Heading first. */
    private List<String> texts(List<List<Object>> shown, int column) {
        int decimals = shown.stream()
                .mapToInt(row -> ValueText.decimals(row.get(column)))
                .max()
                .orElse(0);
        List<String> texts = new ArrayList<>();
        texts.add(headings.get(column));
        shown.forEach(row -> texts.add(ValueText.of(row.get(column), decimals)));
        return texts;
    }

    private static boolean isNumeric(List<List<Object>> shown, int column) {
        return shown.stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell == null || cell instanceof Number || cell instanceof Ns);
    }
}
