package io.penstock.engine.journal;

import java.util.Arrays;
import java.util.Locale;

/** When what is acknowledged, and so survives the process, is forced to disk and survives the machine too. */
public enum SyncMode {
    /** After each batch, which waits for the disk. */
    EVERY_BATCH,
    /** Once a second, beside the writing. */
    INTERVAL,
    /** When the operating system thinks fit. */
    NEVER;

    /**
     * From its name as it is typed.
     *
     * @param key the option, for the message
     * @throws IllegalArgumentException when there is none of this name; the message lists the names
     */
    public static SyncMode parse(String key, String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(key + "=" + name + ": expected every-batch, interval or never"));
    }

    /** As it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
