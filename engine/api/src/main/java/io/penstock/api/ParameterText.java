package io.penstock.api;

import java.util.List;

/** Reads the text of a parameter by its type; the messages name key, value and range. */
final class ParameterText {
    private ParameterText() {}

    static void check(String name, Parameter.Type type, String min, String max, List<String> choices, String text) {
        switch (type) {
            case INTEGER ->
                checkRange(name, text, integer(name, text), bound(type, name, min), bound(type, name, max), min, max);
            case PRICE ->
                checkRange(name, text, price(name, text), bound(type, name, min), bound(type, name, max), min, max);
            case DURATION ->
                checkRange(
                        name, text, durationNs(name, text), bound(type, name, min), bound(type, name, max), min, max);
            case DECIMAL -> checkDecimal(name, text, min, max);
            case FLAG -> flag(name, text);
            case CHOICE -> checkChoice(name, text, choices);
            case TEXT -> {}
        }
    }

    static long integer(String name, String text) {
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + "=" + text + ": not a whole number", e);
        }
    }

    static double decimal(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + "=" + text + ": not a number", e);
        }
        throw new IllegalArgumentException(name + "=" + text + ": not a finite number");
    }

    static long price(String name, String text) {
        try {
            return Price.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + "=" + text + ": " + e.getMessage(), e);
        }
    }

    static boolean flag(String name, String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(name + "=" + text + ": true or false");
    }

    static long durationNs(String name, String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        long unitNs =
                switch (text.substring(digits)) {
                    case "ns" -> 1L;
                    case "us" -> 1_000L;
                    case "ms" -> 1_000_000L;
                    case "s" -> Time.SECOND_NS;
                    case "m" -> 60 * Time.SECOND_NS;
                    case "h" -> 3_600 * Time.SECOND_NS;
                    default -> 0L;
                };
        if (digits == 0 || unitNs == 0) {
            throw new IllegalArgumentException(
                    name + "=" + text + ": not a duration; a number with ns, us, ms, s, m or h, as 250ms");
        }
        try {
            return Math.multiplyExact(Long.parseLong(text.substring(0, digits)), unitNs);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(name + "=" + text + ": longer than 292 years", e);
        }
    }

    private static Long bound(Parameter.Type type, String name, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case PRICE -> price(name, text);
            case DURATION -> durationNs(name, text);
            default -> integer(name, text);
        };
    }

    private static void checkRange(
            String name, String text, long value, Long least, Long greatest, String min, String max) {
        if ((least != null && value < least) || (greatest != null && value > greatest)) {
            throw outOfRange(name, text, min, max);
        }
    }

    private static void checkDecimal(String name, String text, String min, String max) {
        double value = decimal(name, text);
        if ((!min.isEmpty() && value < decimal(name, min)) || (!max.isEmpty() && value > decimal(name, max))) {
            throw outOfRange(name, text, min, max);
        }
    }

    private static void checkChoice(String name, String text, List<String> choices) {
        if (!choices.contains(text)) {
            throw new IllegalArgumentException(name + "=" + text + ": one of " + String.join(", ", choices));
        }
    }

    private static IllegalArgumentException outOfRange(String name, String text, String min, String max) {
        return new IllegalArgumentException(name + "=" + text + ": must be in " + min + ".." + max);
    }
}
