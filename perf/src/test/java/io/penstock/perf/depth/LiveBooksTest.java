package io.penstock.perf.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveBooksTest {
    @ParameterizedTest
    @CsvSource({"10, 100", "1, 1000"})
    void changesLeaveAsManyOrdersAsThereWereAndEachIsTimed(int books, int ordersEach) {
        Shape shape = new Shape(books, ordersEach);
        LiveBooks live = new LiveBooks(shape, 7);
        Histogram times = new Histogram(2);
        live.change(20_000, times);

        assertEquals(shape.orders(), live.orders());
        assertTrue(Math.abs(20_000 - times.getTotalCount()) <= 1, times.getTotalCount() + " times");
    }
}
