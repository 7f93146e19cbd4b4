package io.penstock.engine.thread;

import java.util.List;

/**
 * What the user asked about cores: {@code auto}, {@code none}, or cores by number.
 *
 * @param mode which of the three
 * @param cores with {@link Mode#LIST} the cores, first the feed's, then those of the lanes in order; else empty
 */
public record Pinning(Mode mode, List<Integer> cores) {
    /** Pins when there is a core for each thread. */
    public static final Pinning AUTO = new Pinning(Mode.AUTO, List.of());
    /** Leaves every thread to the system. */
    public static final Pinning NONE = new Pinning(Mode.NONE, List.of());

    /** The three ways to ask. */
    public enum Mode {
        /** Pin when it cannot do harm. */
        AUTO,
        /** Do not pin. */
        NONE,
        /** Pin to these cores. */
        LIST
    }

    /**
     * From its text: {@code auto}, {@code none}, {@code 2,3} or {@code 2-5}.
     *
     * @param key the option, for the message
     * @throws IllegalArgumentException for anything else; whether such cores exist is not looked at
     */
    public static Pinning parse(String key, String text) {
        return switch (text) {
            case "auto" -> AUTO;
            case "none" -> NONE;
            default -> new Pinning(Mode.LIST, list(key, text));
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return switch (mode) {
            case AUTO -> "auto";
            case NONE -> "none";
            case LIST -> String.join(",", cores.stream().map(String::valueOf).toList());
        };
    }

    private static List<Integer> list(String key, String text) {
        String expected = key + "=" + text + ": expected auto, none, or cores such as 2,3 or 2-5";
        if (text.isBlank()) {
            throw new IllegalArgumentException(expected);
        }
        try {
            return CoreList.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(expected + "; " + e.getMessage(), e);
        }
    }
}
