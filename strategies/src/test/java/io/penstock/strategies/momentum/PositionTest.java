package io.penstock.strategies.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {
    private final Position position = new Position();

    @Test
    void aLongTripByHand() {
        fill(100, "10.00", "0.01"); // -1,000 and 1 of fees
        fill(50, "10.30", "0.01"); // -515 and 0.50
        assertEquals(0, position.lossBps(Price.parse("10.10")), 1e-9, "average 1,515 / 150 = 10.10");
        assertEquals(100, position.lossBps(Price.parse("9.999")), 1e-6, "0.101 of 10.10");
        assertEquals(28.5, profit("10.30"), 1e-9, "1,545 - 1,515 - 1.50");
        fill(-150, "10.20", "0.01"); // 1,530 and 1.50

        assertEquals(1, position.trips);
        assertEquals(1, position.wins);
        assertEquals(3, position.fills);
        assertEquals(12.0, profit("99"), 1e-9); // 1,530 - 1,515 - 3
        assertEquals(3.0, position.fees.toDouble());
        assertEquals(3045.0, position.turnover.toDouble());
    }

    @Test
    void aShortTripThatOnlyFeesMakeALoss() {
        fill(-100, "10.00", "0.01");
        assertEquals(50, position.lossBps(Price.parse("10.05")), 1e-9);
        fill(100, "9.99", "0.01"); // gains 1, fees 2

        assertEquals(1, position.trips);
        assertEquals(0, position.wins);
        assertEquals(-1.0, profit("0"), 1e-9);
    }

    @Test
    void whatIsOpenIsValuedAtThePriceGiven() {
        fill(-10, "-5.00", "0"); // sold at a negative price: pays 50

        assertEquals(-50 + 60, profit("-6.00"), 1e-9);
        assertEquals(-2000, position.lossBps(Price.parse("-6.00")), 1e-9);
    }

    @Test
    void aTripEndsOnlyWhenFlat() {
        fill(100, "10.00", "0");
        fill(-40, "10.01", "0");
        fill(-60, "9.99", "0"); // 400.4 + 599.4 = 999.8
        assertEquals(1, position.trips);
        assertEquals(0, position.wins);
    }

    @Test
    void cashAgreesWithPlainArithmetic() {
        Random random = new Random(1);
        long cents = 0;
        for (int i = 0; i < 10_000; i++) {
            long quantity = position.quantity == 0 || random.nextBoolean()
                    ? (position.quantity < 0 ? -1 : 1) * (1L + random.nextInt(100))
                    : -position.quantity;
            long price = random.nextInt(20_000) - 5_000L;
            cents -= quantity * price + 2 * Math.abs(quantity);
            position.fill(quantity, price * Price.ONE / 100, Price.ONE / 50, i);
        }
        long exit = 12_345;

        assertEquals((cents + position.quantity * exit) / 100.0, profit("123.45"), 1e-6, "seed 1");
    }

    private void fill(long quantity, String price, String fee) {
        position.fill(quantity, Price.parse(price), Price.parse(fee), 0);
    }

    private double profit(String price) {
        return position.profit(Price.parse(price)).toDouble();
    }
}
