package io.penstock.perf.latency;

import io.penstock.perf.Durations;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@link TimedHop#TOTAL} may be.
 *
 * @param percentile above 0, below 100
 * @param ns at most
 */
public record Limit(double percentile, long ns) {
    private static final Pattern TEXT =
            Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,6})?)=(\\d{1,9}(?:\\.\\d{1,6})?)(ns|us|ms|s)");
    private static final Map<String, Long> UNITS =
            Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);

    /** From its text, as {@code p99.9=50us}. @throws IllegalArgumentException for anything else */
    public static Limit parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("limit=" + text + ": a percentile and a duration, as p99.9=50us");
        }
        BigDecimal ns = new BigDecimal(matcher.group(2)).multiply(BigDecimal.valueOf(UNITS.get(matcher.group(3))));
        return new Limit(Double.parseDouble(matcher.group(1)), ns.longValue());
    }

    /** Whether a run kept it. */
    public boolean holds(LatencyRun run) {
        return run.gaveUp().isEmpty() && run.ns(TimedHop.TOTAL, percentile) <= ns;
    }

    /** Whether what the machine did to any program is alone more than this. */
    boolean isBrokenByHiccups(LatencyRun run) {
        return run.hiccups().waitNs(percentile) > ns;
    }

    /** A p99 that this machine can show: at least twice what hiccups took there, as 1, 2 or 5 of a power of ten. */
    static Limit beyondHiccups(LatencyRun run) {
        long least = Math.max(1_000, 2 * run.hiccups().waitNs(99));
        long step = 1;
        while (5 * step < least) {
            step *= 10;
        }
        return new Limit(99, step >= least ? step : 2 * step >= least ? 2 * step : 5 * step);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return "p" + Double.toString(percentile).replaceFirst("\\.0$", "") + "="
                + Durations.text(ns).replace(" ", "");
    }
}
