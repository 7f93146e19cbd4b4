package io.penstock.api.strategy;

/** Where a strategy puts its figures for the terminal and for {@code --json}; they keep their order. */
public interface Results {
    /** A whole number. */
    void put(String name, long value);

    /** A decimal number; NaN shows as absent. */
    void put(String name, double value);

    /** A text. */
    void put(String name, String value);

    /** A price at scale 1e-9; {@link io.penstock.api.Price#NONE} shows as absent. */
    void putPrice(String name, long price);

    /** A table, shown with its first rows on a terminal and whole in JSON. */
    Table table(String name, String... columns);

    /** Rows of a table. */
    interface Table {
        /** One row: a cell for each column; {@link Number}, {@link String} or null for absent. */
        void row(Object... cells);
    }
}
