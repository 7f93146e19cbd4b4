package io.penstock.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One declared parameter of a strategy or feed: what {@code list} shows and what is checked before anything starts.
 * Immutable; made by the factory methods.
 *
 * @param name as typed in {@code name=value}
 * @param type how the text is read
 * @param defaultText the value when none is given
 * @param min least number allowed, as text of the same type; empty when unbounded
 * @param max greatest number allowed, as text of the same type; empty when unbounded
 * @param choices the words allowed; empty unless {@code type} is {@link Type#CHOICE}
 * @param help one line for people, with the unit
 */
public record Parameter(
        String name, Type type, String defaultText, String min, String max, List<String> choices, String help) {
    /** How the text of a parameter is read. */
    public enum Type {
        /** A whole number. */
        INTEGER,
        /** A decimal number, as double. */
        DECIMAL,
        /** A price, read exactly. */
        PRICE,
        /** A duration with its unit: {@code 250ms}, {@code 5s}, {@code 1m}. */
        DURATION,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Any text. */
        TEXT,
        /** One word of a list. */
        CHOICE
    }

    /** Checks that the declaration itself makes sense: its default must pass its own range. */
    public Parameter {
        Objects.requireNonNull(help, "help");
        choices = List.copyOf(choices);
        if (!name.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("parameter name '" + name + "'");
        }
        ParameterText.check(name, type, min, max, choices, defaultText);
    }

    /** A whole number in a closed range. */
    public static Parameter integer(String name, long defaultValue, long min, long max, String help) {
        return new Parameter(
                name,
                Type.INTEGER,
                Long.toString(defaultValue),
                Long.toString(min),
                Long.toString(max),
                List.of(),
                help);
    }

    /** A decimal number in a closed range. */
    public static Parameter decimal(String name, double defaultValue, double min, double max, String help) {
        return new Parameter(name, Type.DECIMAL, plain(defaultValue), plain(min), plain(max), List.of(), help);
    }

    /** A price; {@code min} and {@code max} may be empty. */
    public static Parameter price(String name, String defaultText, String min, String max, String help) {
        return new Parameter(name, Type.PRICE, defaultText, min, max, List.of(), help);
    }

    /** A duration with its unit, in a closed range. */
    public static Parameter duration(String name, String defaultText, String min, String max, String help) {
        return new Parameter(name, Type.DURATION, defaultText, min, max, List.of(), help);
    }

    /** True or false. */
    public static Parameter flag(String name, boolean defaultValue, String help) {
        return new Parameter(name, Type.FLAG, Boolean.toString(defaultValue), "", "", List.of(), help);
    }

    /** Any text. */
    public static Parameter text(String name, String defaultText, String help) {
        return new Parameter(name, Type.TEXT, defaultText, "", "", List.of(), help);
    }

    /** One of several words. */
    public static Parameter choice(String name, String defaultText, List<String> choices, String help) {
        return new Parameter(name, Type.CHOICE, defaultText, "", "", choices, help);
    }

    /** The range or the words allowed, for people; empty when anything goes. */
    public String range() {
        if (type == Type.CHOICE) {
            return String.join("|", choices);
        }
        return min.isEmpty() && max.isEmpty() ? "" : min + ".." + max;
    }

    /** As people write it: without an exponent, without zeros that say nothing. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
