package io.penstock.perf.latency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A hop of the way of one event, or the whole of it. The first ones are counted from where the hop began: how long the code
 * took. The later ones are counted from the moment at which the event was due, until the hop ended: what somebody saw who
 * waited for it.
 */
public enum TimedHop {
    /** From when it was due until the feed took its bytes up. */
    LATE("due until read", true),
    /** Its bytes became events in the ring, visible to the lanes. */
    DECODE("bytes to events, published", true),
    /** It lay in the ring until its lane took it up. */
    QUEUE("in the ring", true),
    /** The book changed. */
    BOOK("book changed", true),
    /** Callbacks were made. */
    STRATEGY("callbacks made", true),
    /** From the reading of its bytes until its callbacks were made: what a closed loop would have shown. */
    SERVICE("read until callbacks made", true),
    /** Due until published. */
    TO_DECODE("due until published", false),
    /** Due until taken up. */
    TO_QUEUE("due until taken up", false),
    /** Due until the book was changed. */
    TO_BOOK("due until the book was changed", false),
    /** Due until the callbacks were made: the whole. */
    TOTAL("due until callbacks made", false),
    /** The same of those events only whose callbacks sent orders: bytes to order. */
    ORDER("due until callbacks made that sent orders", false);

    private final String meaning;
    private final boolean own;

    TimedHop(String meaning, boolean own) {
        this.meaning = meaning;
        this.own = own;
    }

    /** As it stands in reports and file names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From when to when, for people. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is counted from where it began, and not from when the event was due. */
    public boolean isOwn() {
        return own;
    }

    /** From its label. @throws IllegalArgumentException when there is none */
    public static TimedHop of(String label) {
        return Arrays.stream(values())
                .filter(hop -> hop.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("hop=" + label + ": one of "
                        + String.join(
                                ", ",
                                List.of(values()).stream().map(TimedHop::label).toList())));
    }
}
