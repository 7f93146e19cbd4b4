package io.penstock.api;

/** Points in time as {@code long} nanoseconds since 1970-01-01T00:00Z. Any thread. */
public final class Time {
    /** No time was recorded. */
    public static final long NONE = Long.MAX_VALUE;

    /** One second. */
    public static final long SECOND_NS = 1_000_000_000L;

    private Time() {}
}
