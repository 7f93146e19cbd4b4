package io.penstock.strategies.imbalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.strategies.FakeBook;
import io.penstock.strategies.FakeMarket;
import org.junit.jupiter.api.Test;

class QueueImbalanceTest {
    private final FakeBook book = emptyBook();

    @Test
    void weighsEachLevelByTheDecay() {
        level(Side.BUY, "10.00", 400);
        level(Side.BUY, "9.99", 200);
        level(Side.SELL, "10.01", 100);
        level(Side.SELL, "10.02", 600);

        // level 1: (400 - 100) / 500
        assertEquals(0.6, new QueueImbalance(1, 0.5).of(book), 1e-15);
        // levels 1 and 2: bid 400 + 0.5 * 200 = 500, ask 100 + 0.5 * 600 = 400: 100 / 900
        assertEquals(1 / 9.0, new QueueImbalance(2, 0.5).of(book), 1e-15);
        // unweighted: bid 600, ask 700: -100 / 1300
        assertEquals(-1 / 13.0, new QueueImbalance(2, 1).of(book), 1e-15);
    }

    @Test
    void aLevelThatIsNotThereIsEmpty() {
        level(Side.BUY, "10.00", 100);
        level(Side.SELL, "10.01", 100);
        level(Side.SELL, "10.02", 200);

        // bid 100, ask 100 + 200
        assertEquals(-0.5, new QueueImbalance(50, 1).of(book), 1e-15);
    }

    @Test
    void oneSideAloneIsCompleteImbalance() {
        level(Side.BUY, "10.00", 1);

        assertEquals(1, new QueueImbalance(5, 0.5).of(book));
    }

    @Test
    void anEmptyBookHasNone() {
        assertTrue(Double.isNaN(new QueueImbalance(5, 0.5).of(book)));
    }

    @Test
    void anUnknownQuantityAmongTheLevelsMeansNone() {
        level(Side.BUY, "10.00", 100);
        level(Side.BUY, "9.99", Quantity.UNKNOWN);
        level(Side.SELL, "10.01", 100);

        assertEquals(0, new QueueImbalance(1, 0.5).of(book));
        assertTrue(Double.isNaN(new QueueImbalance(2, 0.5).of(book)));
    }

    @Test
    void quantitiesOfAnySizeDoNotWrap() {
        level(Side.BUY, "10.00", Long.MAX_VALUE);
        level(Side.BUY, "9.99", Long.MAX_VALUE);
        level(Side.SELL, "10.01", Long.MAX_VALUE);

        assertEquals(1 / 3.0, new QueueImbalance(2, 1).of(book), 1e-15);
    }

    private void level(Side side, String price, long quantity) {
        book.push(side, Price.parse(price), quantity);
    }

    private static FakeBook emptyBook() {
        FakeMarket market = new FakeMarket(new ImbalanceProvider(), "");
        return market.book(market.define("A"));
    }
}
