package io.penstock.engine.lane;

import io.penstock.api.Price;
import io.penstock.api.strategy.Results;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Keeps what a strategy reports, in its order. */
final class CollectedResults implements Results {
    private final List<StrategyReport.Figure> figures = new ArrayList<>();
    private final List<StrategyReport.Table> tables = new ArrayList<>();

    List<StrategyReport.Figure> figures() {
        return List.copyOf(figures);
    }

    List<StrategyReport.Table> tables() {
        return List.copyOf(tables);
    }

    @Override
    public void put(String name, long value) {
        add(name, value);
    }

    @Override
    public void put(String name, double value) {
        add(name, Double.isNaN(value) ? null : value);
    }

    @Override
    public void put(String name, String value) {
        add(name, value);
    }

    @Override
    public void putPrice(String name, long price) {
        add(name, price == Price.NONE ? null : BigDecimal.valueOf(price, Price.DECIMALS));
    }

    @Override
    public Table table(String name, String... columns) {
        List<List<Object>> rows = new ArrayList<>();
        tables.add(new StrategyReport.Table(name, List.of(columns), Collections.unmodifiableList(rows)));
        return cells -> {
            if (cells.length != columns.length) {
                throw new IllegalArgumentException(
                        "table '" + name + "': " + cells.length + " cells for " + columns.length + " columns");
            }
            rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
        };
    }

    private void add(String name, Object value) {
        figures.add(new StrategyReport.Figure(name, value));
    }
}
