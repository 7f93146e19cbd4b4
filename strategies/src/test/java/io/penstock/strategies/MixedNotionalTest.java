package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MixedNotionalTest {
    private final Instrument stock = instrument(0);
    private final Instrument coin = instrument(8);

    @Test
    void addsWholeSharesToPartsOfCoinsExactly() {
        MixedNotional sum = new MixedNotional();
        sum.add(Price.parse("10.25"), 100, stock); // 1,025
        sum.add(Price.parse("60000"), 150_000_000, coin); // 1.5 coins: 90,000

        assertEquals(91_025.0, sum.toDouble());
        assertEquals(0, sum.toBigDecimal().compareTo(new BigDecimal("91025")));
    }

    @Test
    void aSmallLossIsNotLostInTheUpperHalf() {
        MixedNotional sum = new MixedNotional();
        sum.add(Price.parse("0.01"), -1, stock);

        assertEquals(-0.01, sum.toDouble());
    }

    @Test
    void aDayOfTheWholeMarketDoesNotWrap() {
        MixedNotional sum = new MixedNotional();
        for (int i = 0; i < 1000; i++) {
            sum.add(Price.parse("500"), 1_000_000_000, stock); // 5e11 each, 5e20 at scale 1e-9: beyond 64 bits
        }

        assertEquals(5e14, sum.toDouble());
        sum.add(Price.parse("-500"), 1_000_000_000, stock);
        assertEquals(4.995e14, sum.toDouble());
    }

    @Test
    void becomesEqualToAnother() {
        MixedNotional one = new MixedNotional();
        MixedNotional other = new MixedNotional();
        one.add(Price.ONE, 7, stock);
        other.add(Price.ONE, 5, coin);

        one.set(other);
        one.add(Price.ONE, 1, stock);

        assertEquals(1.00000005, one.toDouble());
        assertEquals(0.00000005, other.toDouble());
    }

    private static Instrument instrument(int quantityDecimals) {
        return new Instrument(0, "A", "XNAS", 2, quantityDecimals, Quantity.UNKNOWN, -1);
    }
}
