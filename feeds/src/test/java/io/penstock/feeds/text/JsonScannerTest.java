package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.feeds.Allocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After RFC 8259 and the failures that a scanner of foreign text must survive. */
class JsonScannerTest {
    private static final String SAMPLE =
            "{\"e\":\"depthUpdate\",\"n\":[1,-2.5e3,{\"x\":null}],\"t\":true,\"s\":\"a\\u00e9\\n\u20ac\"}";

    private final JsonScanner json = new JsonScanner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "0",
                "-0",
                "1.5",
                "1e5",
                "1E-5",
                "\"\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u12aF\"",
                "true",
                "false",
                "null",
                " [ 1 , 2 ] ",
                "{\"a\":{\"b\":[{},[],\"c\"]}}",
                "\"\u00e9\u20ac\ud83d\ude00 and a longer tail of plain text\"",
                SAMPLE
            })
    void everyDocumentIsPassedOver(String text) {
        assertTrue(skips(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[",
                "]",
                "{]",
                "[}",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "NaN",
                "Infinity",
                "-",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "1e999",
                "1e+",
                "tru",
                "nul",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"tab\there\"",
                "1 1",
                "{}{}",
                "'a'",
                "[1]\u0000",
                "\u0001"
            })
    void whatIsNoJsonFails(String text) {
        assertFalse(skips(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "c0af", "c3", "e080af", "eda080", "e282", "f0808080", "f4908080", "f5808080", "ff"})
    void badUtf8Fails(String hex) {
        byte[] bytes = new byte[hex.length() / 2 + 2];
        bytes[0] = '"';
        for (int i = 0; i < hex.length() / 2; i++) {
            bytes[i + 1] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        bytes[bytes.length - 1] = '"';
        assertFalse(skips(bytes), hex);
    }

    @Test
    void nestingIsTakenUpTo64AndNoFurtherAndCostsNoStack() {
        assertTrue(skips(("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.US_ASCII)));
        assertFalse(skips(("[".repeat(65) + "]".repeat(65)).getBytes(StandardCharsets.US_ASCII)));
        assertFalse(skips("{\"a\":".repeat(100_000).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatIsAskedForIsFoundInPlace() {
        byte[] bytes =
                "x{\"lastUpdateId\":50093239218, \"b\":[[\"61837.63\",\"0.5\"],[1e-8,2]],\"m\":false,\"q\":\"buy\"}"
                        .getBytes(StandardCharsets.US_ASCII);
        json.reset(bytes, 1, bytes.length);

        assertTrue(json.object() && json.nextKey() && json.textIs("lastUpdateId"));
        assertEquals(0, json.key());
        assertEquals(50_093_239_218L, json.decimal(0));
        assertTrue(json.nextKey());
        assertEquals(JsonScanner.key("b"), json.key());
        assertTrue(json.array() && json.nextElement() && json.array() && json.nextElement());
        assertEquals(61_837_630_000_000L, json.decimal(9));
        assertTrue(json.nextElement());
        assertEquals(50_000_000, json.decimal(8));
        assertFalse(json.nextElement());
        assertTrue(json.nextElement() && json.array() && json.nextElement());
        assertEquals(1, json.decimal(8));
        assertTrue(json.nextElement());
        assertEquals(2, json.decimal(0));
        assertFalse(json.nextElement());
        assertFalse(json.nextElement());
        assertTrue(json.nextKey());
        assertFalse(json.isTrue());
        assertTrue(json.nextKey() && json.string() && json.textIs("buy"));
        assertFalse(json.nextKey());
        assertTrue(json.finish());
    }

    @Test
    void everyPrefixOfADocumentFails() {
        byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            json.reset(bytes, 0, length);
            json.skip();
            assertFalse(json.finish(), "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void noBytesMakeItThrowOrReadBeyondItsEnd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] sample = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = sample.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int end = random.nextInt(bytes.length + 1);
            json.reset(bytes, 0, end);
            json.skip();
            boolean whole = json.finish();
            byte[] alone = Arrays.copyOf(bytes, end);
            json.reset(alone, 0, end);
            json.skip();
            assertEquals(whole, json.finish(), "seed " + seed + " round " + round);
        }
    }

    @Test
    void aDocumentAllocatesNothing() {
        byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);
        Allocation.assertNoneOnceWarm(20_000, 20_000, step -> {
            json.reset(bytes, 0, bytes.length);
            json.skip();
            json.finish();
        });
    }

    private boolean skips(byte[] bytes) {
        json.reset(bytes, 0, bytes.length);
        json.skip();
        return json.finish();
    }
}
