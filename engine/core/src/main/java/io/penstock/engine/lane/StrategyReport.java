package io.penstock.engine.lane;

import io.penstock.engine.order.OrdersReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a strategy did, after the end.
 *
 * @param name as the user typed it
 * @param parameters in force, as they could be typed back; empty when it declares none
 * @param lane number of its lane, from 0
 * @param state how it ended
 * @param figures its own, in its order
 * @param tables its own, in its order
 * @param orders what it sent
 * @param cost what its callbacks cost
 * @param failures callbacks that threw
 * @param quarantine its first failure
 * @param shards of a strategy that ran as several instances, what each did; empty otherwise
 */
public record StrategyReport(
        String name,
        String parameters,
        int lane,
        State state,
        List<Figure> figures,
        List<Table> tables,
        OrdersReport orders,
        Cost cost,
        long failures,
        Optional<Quarantine> quarantine,
        List<StrategyReport> shards) {
    /** Whether it, or an instance of it, ran on a lane. */
    public boolean isOn(int laneNumber) {
        return shards.isEmpty() ? lane == laneNumber : shards.stream().anyMatch(shard -> shard.isOn(laneNumber));
    }

    /** The same of one that was removed, if all was well with it. */
    StrategyReport removed() {
        State ended = state == State.DONE ? State.REMOVED : state;
        return new StrategyReport(
                name, parameters, lane, ended, figures, tables, orders, cost, failures, quarantine, shards);
    }

    /** What its first failure threw. */
    public Optional<Throwable> failure() {
        return quarantine.map(Quarantine::thrown);
    }

    /** The value of a figure, as {@link Figure#value}. @throws IllegalArgumentException when there is none of that name */
    public Object figure(String figureName) {
        return figures.stream()
                .filter(figure -> figure.name().equals(figureName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure '" + figureName + "' in "
                        + figures.stream().map(Figure::name).toList()))
                .value();
    }

    /** A table. @throws IllegalArgumentException when there is none of that name */
    public Table table(String tableName) {
        return tables.stream()
                .filter(table -> table.name().equals(tableName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table '" + tableName + "' in "
                        + tables.stream().map(Table::name).toList()));
    }

    /** How a strategy ended. */
    public enum State {
        /** It heard the whole stream. */
        DONE,
        /** It was removed while the stream went on. */
        REMOVED,
        /** A callback threw; it heard nothing after that. */
        QUARANTINED,
        /** Callbacks threw, and by the policy of the run it heard all the rest. */
        CONTINUED,
        /** A callback did not return; its thread was given up, and it was not asked for figures. */
        ABANDONED
    }

    /**
     * One result.
     *
     * @param name as the strategy calls it
     * @param value a {@link Long}, {@link Double}, {@link BigDecimal} (a price) or {@link String}; null when absent
     */
    public record Figure(String name, Object value) {}

    /**
     * A table of results.
     *
     * @param name as the strategy calls it
     * @param columns their headings
     * @param rows a cell for each column: as {@link Figure#value}
     */
    public record Table(String name, List<String> columns, List<List<Object>> rows) {
        /** One cell. {@code row} from 0. @throws IndexOutOfBoundsException when there is no such row or column */
        public Object cell(int row, String column) {
            return rows.get(row).get(columns.indexOf(column));
        }
    }
}
