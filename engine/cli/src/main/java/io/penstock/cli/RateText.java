package io.penstock.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Events a second as people type them: {@code 250000}, {@code 250k}, {@code 1.5M}. */
final class RateText {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private RateText() {}

    /** @throws IllegalArgumentException for anything else */
    static double parse(String key, String text) {
        try {
            if (text.endsWith("k")) {
                return new BigDecimal(text.substring(0, text.length() - 1))
                        .multiply(THOUSAND)
                        .doubleValue();
            }
            if (text.endsWith("M")) {
                return new BigDecimal(text.substring(0, text.length() - 1))
                        .multiply(THOUSAND)
                        .multiply(THOUSAND)
                        .doubleValue();
            }
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "=" + text + ": events a second, as 250000, 250k or 1.5M", e);
        }
    }

    /** Several, with commas between. */
    static List<Double> parseAll(String key, String text) {
        return Arrays.stream(text.split(",", -1)).map(rate -> parse(key, rate)).toList();
    }
}
