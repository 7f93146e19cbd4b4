package io.penstock.perf.depth;

/**
 * How live orders are spread.
 *
 * @param books how many there are
 * @param ordersEach live orders of each, on average
 */
record Shape(int books, int ordersEach) {
    int orders() {
        return books * ordersEach;
    }

    /** Prices on a side: a deep book is deep in levels too. */
    int levels() {
        return Math.max(10, ordersEach / 20);
    }

    @Override
    public String toString() {
        return String.format("%,d x %,d", books, ordersEach);
    }
}
