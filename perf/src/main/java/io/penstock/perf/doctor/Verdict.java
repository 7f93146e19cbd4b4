package io.penstock.perf.doctor;

import java.util.Locale;

/** What a finding means for figures measured here. */
public enum Verdict {
    /** As it should be. */
    OK,
    /** To be said beside the figures, or cannot be told. */
    NOTE,
    /** Figures measured like this mislead. */
    BAD;

    /** As it stands in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
