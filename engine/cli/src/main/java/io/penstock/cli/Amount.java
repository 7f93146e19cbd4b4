package io.penstock.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of something, as people type it: {@code 20}, {@code 64m} (of 1,048,576 bytes) or {@code 1h}.
 *
 * @param unit what it is of
 * @param value in that unit
 */
record Amount(Unit unit, long value) {
    /** What there can be so much of. */
    enum Unit {
        /** Things. */
        COUNT,
        /** Bytes. */
        BYTES,
        /** Nanoseconds. */
        NS
    }

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})([a-z]*)");
    private static final long SECOND_NS = 1_000_000_000;
    private static final Map<String, Amount> UNITS = Map.of(
            "", new Amount(Unit.COUNT, 1),
            "k", new Amount(Unit.BYTES, 1 << 10),
            "m", new Amount(Unit.BYTES, 1 << 20),
            "g", new Amount(Unit.BYTES, 1 << 30),
            "s", new Amount(Unit.NS, SECOND_NS),
            "min", new Amount(Unit.NS, 60 * SECOND_NS),
            "h", new Amount(Unit.NS, 3_600 * SECOND_NS));

    /** @throws IllegalArgumentException when it is none, or more than there can be */
    static Amount parse(String key, String text) {
        Matcher matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        Amount unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        if (unit == null) {
            throw new IllegalArgumentException(
                    key + "=" + text + ": expected a number with k, m, g for a size, with s, min, h for a time");
        }
        try {
            return new Amount(unit.unit, Math.multiplyExact(Long.parseLong(matcher.group(1)), unit.value));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(key + "=" + text + ": is too much", e);
        }
    }

    boolean is(Unit other) {
        return unit == other;
    }

    int count() {
        return (int) value;
    }

    long ns() {
        return value;
    }

    /** Also of a plain number. */
    long bytes() {
        return value;
    }
}
