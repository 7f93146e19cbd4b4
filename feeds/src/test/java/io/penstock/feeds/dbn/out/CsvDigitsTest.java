package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Digits beside those that the JDK writes. */
class CsvDigitsTest {
    private static final int RANDOM_NUMBERS = 50_000;

    private final byte[] out = new byte[32 + CsvDigits.SLACK];

    @Test
    void everyNumberOfFourDigitsIsRight() {
        for (int value = 0; value < 10_000; value++) {
            assertDigits(value);
            assertDigits(value * 10_000L);
        }
    }

    @Test
    void numbersBesideEveryPowerOfTenAndTwoAreRight() {
        for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
            assertDigits(power - 1);
            assertDigits(power);
            assertDigits(power * 9 + 1);
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertDigits(1L << bit);
            assertDigits((1L << bit) - 1);
        }
        assertDigits(-1);
    }

    @Test
    void randomNumbersOfAnyLengthAreRight() {
        long seed = 42;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            assertDigits(random.nextLong() >>> random.nextInt(Long.SIZE));
            int nine = random.nextInt(1_000_000_000);
            int end = CsvDigits.putNine(nine, out, 3);
            assertEquals(Integer.toString(1_000_000_000 + nine).substring(1), text(3, end), "seed " + seed);
        }
    }

    private void assertDigits(long value) {
        int end = CsvDigits.put(value, out, 5);
        assertEquals(Long.toUnsignedString(value), text(5, end));
    }

    private String text(int from, int to) {
        return new String(out, from, to - from, StandardCharsets.US_ASCII);
    }
}
