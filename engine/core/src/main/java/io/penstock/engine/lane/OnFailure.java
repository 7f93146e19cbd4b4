package io.penstock.engine.lane;

import java.util.Locale;

/** What becomes of a strategy that fails, and of the run. Either way the others are not touched, and the run has failed. */
public enum OnFailure {
    /** It hears nothing more; all others run on. */
    QUARANTINE,
    /** As quarantine, and the run ends in order with what was done so far. */
    STOP,
    /** It goes on with its next callback, where it can: not when a callback does not return. */
    CONTINUE;

    /** Reads the word for it. @throws IllegalArgumentException naming the words */
    public static OnFailure parse(String option, String text) {
        for (OnFailure policy : values()) {
            if (policy.label().equals(text)) {
                return policy;
            }
        }
        throw new IllegalArgumentException(option + "=" + text + ": quarantine, stop or continue");
    }

    /** As people type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
