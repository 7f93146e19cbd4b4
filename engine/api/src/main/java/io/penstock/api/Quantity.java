package io.penstock.api;

/** Quantities as {@code long} in the instrument's own unit. Any thread. */
public final class Quantity {
    /** What the feed cannot know, for example the size behind a best price that a venue does not publish. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private Quantity() {}
}
