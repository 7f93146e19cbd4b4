package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1000000000",
        "61737.63000000, 61737630000000",
        "-37.63, -37630000000",
        "+2.5, 2500000000",
        ".5, 500000000",
        "5., 5000000000",
        "0.000000001, 1",
        "0.0000000010000000000000000000000, 1",
        "1e-9, 1",
        "2.5E2, 250000000000",
        "9223372036.854775806, 9223372036854775806",
        "-9223372036.854775806, -9223372036854775806",
        "000000000000000000000000000000007, 7000000000",
        "-0, 0",
        "0e99, 0"
    })
    void aDecimalNumberIsExact(String text, long expected) {
        assertEquals(expected, parse(text, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "+",
                "NaN",
                "Infinity",
                "1e999",
                "1e",
                "1e+",
                "1e1.",
                "e5",
                "1..2",
                "1.2.3",
                "0x10",
                "1 ",
                " 1",
                "0.0000000001",
                "1e-10",
                "9223372036.854775807",
                "9223372037",
                "99999999999999999999",
                "--1",
                "1,5",
                "1_0",
                "1234567890123456789.123456789"
            })
    void whatIsNoneOrDoesNotFitIsRefused(String text) {
        assertEquals(DecimalText.INVALID, parse(text, 9));
    }

    @Test
    void quantitiesHaveTheDecimalsOfTheirInstrument() {
        assertEquals(5, parse("0.00000005", 8));
        assertEquals(DecimalText.INVALID, parse("0.5", 0));
        assertEquals(100, parse("100.000", 0));
        assertEquals(9_200_000_000_000_000_000L, parse("9200000000000000000", 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261125})
    void anyTextIsWhatBigDecimalSaysOrRefused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String letters = "0000123456789..-+eE";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int decimals = random.nextInt(10);
            assertEquals(
                    slow(text.toString(), decimals),
                    parse(text.toString(), decimals),
                    () -> "seed " + seed + ": " + text);
        }
    }

    private static long slow(String text, int decimals) {
        try {
            BigDecimal value = new BigDecimal(text);
            int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
            int digits = text.length() - exponent - 1;
            boolean signed = exponent >= 0 && digits > 0 && "+-".indexOf(text.charAt(exponent + 1)) >= 0;
            if (exponent >= 0 && digits - (signed ? 1 : 0) > 2) {
                return DecimalText.INVALID;
            }
            if (value.signum() == 0) {
                return 0;
            }
            if (value.precision() - value.scale() > 40) {
                return DecimalText.INVALID;
            }
            long scaled = value.movePointRight(decimals).longValueExact();
            return scaled == Long.MAX_VALUE ? DecimalText.INVALID : scaled;
        } catch (ArithmeticException | NumberFormatException e) {
            return DecimalText.INVALID;
        }
    }

    private static long parse(String text, int decimals) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.US_ASCII);
        return DecimalText.parse(bytes, 1, bytes.length - 1, decimals);
    }
}
