package io.penstock.perf.latency;

import io.penstock.api.Time;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How events follow one another.
 *
 * @param kind of it
 * @param multiple of a recording's own pace, above 0; 1 for the other kinds
 */
public record Shape(Kind kind, double multiple) {
    /** Kinds of shapes. */
    public enum Kind {
        /** Evenly. */
        STEADY,
        /** At random and independently of one another, as from many senders: gaps are distributed exponentially. */
        POISSON,
        /** As they did when they were recorded, bursts and all, so many times as fast. */
        RECORDED
    }

    /** Evenly. */
    public static final Shape STEADY = new Shape(Kind.STEADY, 1);

    private static final double MOST = 1e9;

    /** Refuses what is no pace. */
    public Shape {
        if (!(multiple > 0 && multiple <= MOST)) {
            throw new IllegalArgumentException("shape: a multiple of " + multiple + ": above 0, up to 1000000000");
        }
    }

    /**
     * From its text: {@code steady}, {@code poisson}, {@code recorded}, {@code recordedx10}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Shape parse(String text) {
        switch (text) {
            case "steady" -> {
                return STEADY;
            }
            case "poisson" -> {
                return new Shape(Kind.POISSON, 1);
            }
            case "recorded" -> {
                return new Shape(Kind.RECORDED, 1);
            }
            default -> {
                return recorded(text);
            }
        }
    }

    /** The same recording at another multiple of its pace. */
    public Shape times(double newMultiple) {
        return new Shape(kind, newMultiple);
    }

    /** Whether a rate has to be given with it. */
    public boolean needsRate() {
        return kind != Kind.RECORDED;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return multiple == 1
                ? name
                : name + "x" + BigDecimal.valueOf(multiple).stripTrailingZeros().toPlainString();
    }

    Arrivals arrivals(double perSecond) {
        return switch (kind) {
            case STEADY -> steady(perSecond);
            case POISSON -> new PoissonArrivals(perSecond);
            case RECORDED -> recorded(multiple);
        };
    }

    private static Arrivals steady(double perSecond) {
        double intervalNs = Time.SECOND_NS / perSecond;
        return (streamNanos, position) -> (long) (position * intervalNs);
    }

    private static Arrivals recorded(double multiple) {
        return new Arrivals() {
            private long first = Time.NONE;
            private long reached;

            @Override
            public long offsetNs(long streamNanos, long position) {
                if (streamNanos != Time.NONE) {
                    first = first == Time.NONE ? streamNanos : first;
                    reached = Math.max(reached, streamNanos - first);
                }
                return (long) (reached / multiple);
            }
        };
    }

    private static Shape recorded(String text) {
        if (text.startsWith("recordedx")) {
            try {
                return new Shape(Kind.RECORDED, new BigDecimal(text.substring("recordedx".length())).doubleValue());
            } catch (NumberFormatException e) {
                throw refused(text);
            }
        }
        throw refused(text);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "shape=" + text + ": steady, poisson, recorded, or recorded with a multiple, as recordedx10");
    }
}
