package io.penstock.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NotionalTest {
    private static final int ROUNDS = 100_000;

    @Test
    void agreesWithBigNumbersAtEverySizeAndSign() {
        Random random = new Random(1);
        Notional sum = new Notional();
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < ROUNDS; i++) {
            long price = random.nextLong() >> random.nextInt(64);
            long quantity = random.nextLong() >> random.nextInt(64);
            if (random.nextInt(4) == 0) {
                sum.clear();
                expected = BigInteger.ZERO;
            }
            Price.notional(price, quantity, sum);
            expected = expected.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(quantity)));
            int decimals = random.nextInt(19);
            BigDecimal exact = new BigDecimal(expected, Price.DECIMALS + decimals);
            String context = "seed 1 round " + i + ": " + exact;

            assertEquals(expected.signum(), sum.signum(), context);
            assertEquals(exact, sum.toBigDecimal(decimals), context);
            double near = exact.doubleValue();
            assertEquals(near, sum.toDouble(decimals), 4 * Math.ulp(near), context);
        }
    }

    @Test
    void aCentLostIsACentNotZero() {
        Notional sum = new Notional();
        Price.notional(Price.parse("0.01"), -1, sum);

        assertEquals(-0.01, sum.toDouble());
        assertEquals(-1, sum.signum());
    }

    @Test
    void whatIsTakenAwayLeavesNothing() {
        Notional sum = new Notional();
        Notional other = new Notional();
        Price.notional(Price.parse("99999999.99"), Long.MAX_VALUE, other);
        sum.add(other);
        sum.subtract(other);

        assertEquals(0, sum.signum());
        assertEquals(0.0, sum.toDouble());
    }
}
