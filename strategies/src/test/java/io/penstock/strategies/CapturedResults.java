package io.penstock.strategies;

import io.penstock.api.Price;
import io.penstock.api.strategy.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a strategy reports; a name given twice or a row of the wrong width is refused. */
public final class CapturedResults implements Results {
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<List<Object>>> tables = new LinkedHashMap<>();

    /** The figure of a name. */
    public Object figure(String name) {
        if (!figures.containsKey(name)) {
            throw new AssertionError("no figure '" + name + "' in " + figures.keySet());
        }
        return figures.get(name);
    }

    /** All rows of a table. */
    public List<List<Object>> table(String name) {
        return tables.get(name);
    }

    /** One cell as text; {@code null} as "null". */
    public String cell(String table, int row, String column) {
        return String.valueOf(tables.get(table).get(row).get(columns.get(table).indexOf(column)));
    }

    /** All cells of a column as text. */
    public List<String> column(String table, String column) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < tables.get(table).size(); row++) {
            cells.add(cell(table, row, column));
        }
        return cells;
    }

    @Override
    public void put(String name, long value) {
        putOnce(name, value);
    }

    @Override
    public void put(String name, double value) {
        putOnce(name, value);
    }

    @Override
    public void put(String name, String value) {
        putOnce(name, value);
    }

    @Override
    public void putPrice(String name, long price) {
        putOnce(name, Price.format(price));
    }

    @Override
    public Table table(String name, String... names) {
        List<List<Object>> rows = new ArrayList<>();
        columns.put(name, List.of(names));
        tables.put(name, rows);
        return cells -> {
            if (cells.length != names.length) {
                throw new AssertionError(name + ": " + cells.length + " cells for " + names.length + " columns");
            }
            rows.add(Arrays.asList(cells));
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        figures.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        tables.forEach((name, rows) -> {
            text.append(name).append(' ').append(columns.get(name)).append('\n');
            rows.forEach(row -> text.append(row).append('\n'));
        });
        return text.toString();
    }

    private void putOnce(String name, Object value) {
        if (figures.put(name, value) != null) {
            throw new AssertionError("figure '" + name + "' twice");
        }
    }
}
