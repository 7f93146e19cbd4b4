package io.penstock.cli;

import io.penstock.engine.latency.LatencySummary;
import io.penstock.perf.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them: thousands apart, no exponents, {@code -} for what is absent. */
final class ValueText {
    static final String ABSENT = "-";

    private static final int MAX_DECIMALS = 6;
    private static final int PRICE_DECIMALS = 2;

    private ValueText() {}

    static String of(Object value) {
        return of(value, decimals(value));
    }

    /** With a number of decimals, so that those of a column stand below each other; whole numbers stay as they are. */
    static String of(Object value, int decimals) {
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            return ABSENT;
        }
        if (value instanceof Double || value instanceof BigDecimal) {
            BigDecimal number = decimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
            return String.format(Locale.ROOT, "%,." + decimals + "f", number);
        }
        return value instanceof Number number ? count(number.longValue()) : printable(value.toString());
    }

    /** How many decimals a value needs: prices at least two, nothing more than six. */
    static int decimals(Object value) {
        boolean price = value instanceof BigDecimal;
        if (!price && !(value instanceof Double number && Double.isFinite(number))) {
            return 0;
        }
        int scale = decimal(value).stripTrailingZeros().scale();
        return Math.min(Math.max(scale, price ? PRICE_DECIMALS : 0), MAX_DECIMALS);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number of things: {@code 1 message}, {@code 2 messages}. */
    static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String decimal(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + decimals + "f", value) : ABSENT;
    }

    /** A duration to three digits, which is what histograms keep, in the unit that suits it: {@code 1.70 us}. */
    static String duration(long ns) {
        if (ns == LatencySummary.NONE) {
            return ABSENT;
        }
        return Durations.text(ns);
    }

    /** A number of bytes, to three digits in the unit that suits it. */
    static String bytes(long bytes) {
        if (bytes < 1_024) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? decimal(bytes / 0x1p10, 1) + " KiB" : decimal(bytes / 0x1p20, 1) + " MiB";
    }

    /** Without control characters: a recording must not be able to steer the terminal. */
    static String printable(String text) {
        return text.chars().noneMatch(Character::isISOControl) ? text : text.replaceAll("\\p{Cntrl}", "?");
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.valueOf((Double) value);
    }
}
