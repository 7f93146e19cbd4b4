package io.penstock.perf;

import java.util.Locale;

/** Durations as people read them. */
public final class Durations {
    private static final String[] UNITS = {"ns", "us", "ms", "s"};

    private Durations() {}

    /** To three digits, which is what histograms keep, in the unit that suits: {@code 1.70 us}. */
    public static String text(long ns) {
        if (ns < 1_000) {
            return ns + " ns";
        }
        double value = ns;
        int unit = 0;
        // 999.5 and more would be shown as 1000 of the smaller unit.
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1_000;
            unit++;
        }
        int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, UNITS[unit]);
    }
}
