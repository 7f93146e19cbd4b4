package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {
    @Test
    void fieldsAreWhatStandsBetweenSeparators() {
        assertEquals(List.of("a", "", "b c", ""), fields(',', "a,,b c,"));
        assertEquals(List.of("1,5", "2"), fields(';', "1,5;2"));
        assertEquals(List.of("x"), fields('\t', "x"));
    }

    @Test
    void quotedFieldsMayHoldSeparatorsAndDoubledQuotes() {
        assertEquals(List.of("a,b", "say \"hi\"", ""), fields(',', "\"a,b\",\"say \"\"hi\"\"\",\"\""));
    }

    @Test
    void quotesThatDoNotEndAndTooManyFieldsAreRefused() {
        assertFalse(split(new CsvRow(','), "\"a,b"));
        assertFalse(split(new CsvRow(','), "\"a\"b,c"));
        assertTrue(split(new CsvRow(','), ",".repeat(CsvRow.MAX_FIELDS - 1)));
        assertFalse(split(new CsvRow(','), ",".repeat(CsvRow.MAX_FIELDS)));
    }

    @Test
    void symbolsAreNumberedInTheOrderOfFirstAppearance() {
        Symbols symbols = new Symbols();
        for (int i = 0; i < 5_000; i++) {
            byte[] name = ("S" + i).getBytes(StandardCharsets.US_ASCII);
            assertEquals(Symbols.UNKNOWN, symbols.find(name, 0, name.length));
            assertEquals(i, symbols.add(name, 0, name.length));
        }
        byte[] name = "xS4321x".getBytes(StandardCharsets.US_ASCII);
        assertEquals(4_321, symbols.find(name, 1, 6));
        assertEquals("S4321", symbols.text(4_321));
        assertEquals(Symbols.UNKNOWN, symbols.add(new byte[1_000], 0, 1_000));
    }

    private static List<String> fields(char separator, String line) {
        CsvRow row = new CsvRow(separator);
        assertTrue(split(row, line));
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.text(i));
        }
        return fields;
    }

    private static boolean split(CsvRow row, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return row.split(bytes, 0, bytes.length);
    }
}
