package io.penstock.feeds.dbn.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Price;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How values stand in CSV. */
class CsvTextTest {
    @Test
    void aPriceHasNineDecimalsOrIsAWholeNumber() throws IOException {
        assertWrites("0.000000000", true, text -> text.price(0));
        assertWrites("32.500000000", true, text -> text.price(32_500_000_000L));
        assertWrites("-0.000100000", true, text -> text.price(-100_000));
        assertWrites("-9223372036.854775808", true, text -> text.price(Long.MIN_VALUE));
        assertWrites("9223372036.854775806", true, text -> text.price(Price.NONE - 1));
        assertWrites("", true, text -> text.price(Price.NONE));
        assertWrites("9223372036854775807", false, text -> text.price(Price.NONE));
        assertWrites("-100000", false, text -> text.price(-100_000));
    }

    @Test
    void aTimeIsIso8601OrAWholeNumber() throws IOException {
        assertWrites("1970-01-01T00:00:00.000000001Z", true, text -> text.time(1));
        assertWrites("2021-06-04T20:25:00.000000000Z", true, text -> text.time(1_622_838_300_000_000_000L));
        assertWrites("2554-07-21T23:34:33.709551614Z", true, text -> text.time(-2));
        assertWrites("", true, text -> text.time(-1));
        assertWrites("", true, text -> text.time(0));
        assertWrites("18446744073709551615", false, text -> text.time(-1));
        assertWrites("0", false, text -> text.time(0));
    }

    @Test
    void numbersAndLettersStandAsTheyAre() throws IOException {
        assertWrites("-9223372036854775808", true, text -> text.number(Long.MIN_VALUE));
        assertWrites("-1", true, text -> text.number(-1));
        assertWrites("18446744073709551615", true, text -> text.unsignedNumber(-1));
        assertWrites("10", true, text -> text.number(10));
        assertWrites("A", true, text -> text.letter('A'));
        assertWrites("", true, text -> text.letter((char) 0));
        assertWrites("\"a\"\"b,c\"", true, text -> text.text("a\"b,c"));
    }

    @Test
    void rowsOfAnyLengthComeOutWhole() throws IOException {
        String longest = "x".repeat(200_000);
        StringBuilder expected = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvText text = new CsvText(bytes, true, true)) {
            for (int i = 0; i < 20_000; i++) {
                text.number(i);
                text.price(i);
                text.text(i % 7_000 == 0 ? longest : "s");
                text.endRow();
                expected.append(i)
                        .append(String.format(",0.%09d,", i))
                        .append(i % 7_000 == 0 ? longest : "s")
                        .append('\n');
            }
        }
        assertEquals(expected.toString(), bytes.toString(StandardCharsets.UTF_8));
    }

    private static void assertWrites(String expected, boolean pretty, Consumer<CsvText> field) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvText text = new CsvText(bytes, pretty, pretty)) {
            field.accept(text);
            text.endRow();
        }
        assertEquals(expected + "\n", bytes.toString(StandardCharsets.UTF_8));
    }
}
