package io.penstock.perf;

import java.util.Locale;

/** What repeated measurements say of a target that a figure must not exceed. */
public enum Judgement {
    /** All of the interval keeps it. */
    KEPT,
    /** All of the interval misses it. */
    MISSED,
    /** The machine varied more than that: a part of the interval keeps it and a part does not. */
    NOT_SHOWN;

    /** By the interval that holds the true median with 95 %. */
    public static Judgement of(Sample figure, double target) {
        if (figure.high() <= target) {
            return KEPT;
        }
        return figure.low() > target ? MISSED : NOT_SHOWN;
    }

    /** As it stands in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
