package io.penstock.strategies.anomaly;

/** What can be odd. */
enum Anomaly {
    /** A print away from its neighbours; measured in standard deviations. */
    OUTLIER("outlier", "deviations"),
    /** A run down; measured in percent of the price it began at. */
    CRASH("crash", "percent"),
    /** A run up; measured as {@link #CRASH}. */
    SPIKE("spike", "percent"),
    /** Too many changes of a book; measured by their number in the interval. */
    STUFFING("stuffing", "changes");

    final String label;
    final String unit;

    Anomaly(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }
}
