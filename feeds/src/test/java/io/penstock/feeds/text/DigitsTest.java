package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Beside the slow and obvious ways. */
class DigitsTest {
    @Test
    void digitsEndAtAnyOtherByte() {
        for (int other = 0; other < 256; other++) {
            byte[] in = "12345678901234567".getBytes(StandardCharsets.US_ASCII);
            boolean isDigit = other >= '0' && other <= '9';
            for (int at = 0; at < in.length; at++) {
                byte[] changed = in.clone();
                changed[at] = (byte) other;
                assertEquals(isDigit ? in.length : at, Digits.end(changed, 0, in.length), other + " at " + at);
                assertEquals(Math.min(isDigit ? 9 : at, 9), Digits.end(changed, 0, 9), other + " at " + at);
            }
        }
    }

    @Test
    void numbersOfAnyLengthAnywhereInAnArray() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 100_000; round++) {
            int count = 1 + random.nextInt(18);
            byte[] in = new byte[count + random.nextInt(12)];
            int from = random.nextInt(in.length - count + 1);
            random.nextBytes(in);
            long expected = 0;
            for (int i = from; i < from + count; i++) {
                in[i] = (byte) ('0' + random.nextInt(10));
                expected = expected * 10 + in[i] - '0';
            }
            assertEquals(expected, Digits.number(in, from, count), "round " + round);
        }
    }

    /** A number inside a document, whatever stands behind it in the array: as if it were alone. */
    @Test
    void shortNumbersAreWhatAnyNumberIs() {
        SplittableRandom random = new SplittableRandom(11);
        String letters = "0123456789012345678901234567890123456789..\"e-+,}] ";
        JsonScanner here = new JsonScanner();
        JsonScanner alone = new JsonScanner();
        for (int round = 0; round < 400_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\"" : "");
            for (int i = random.nextInt(22); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            text.append(random.nextBoolean() ? "\"" : "");
            byte[] bytes = Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), text.length() + 40);
            int end = text.length();
            for (int i = end; i < bytes.length; i++) {
                bytes[i] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
            int decimals = random.nextInt(10);
            here.reset(bytes, 0, end);
            alone.reset(Arrays.copyOf(bytes, end), 0, end);
            String expected = alone.decimal(decimals) + " " + alone.finish();
            assertEquals(expected, here.decimal(decimals) + " " + here.finish(), () -> "number " + text);
        }
    }
}
