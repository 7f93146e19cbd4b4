package io.penstock.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The checked values of declared parameters: every declared name has a value within its range, and no other name is
 * there. Immutable; any thread.
 */
public final class Parameters {
    private final Map<String, Parameter> declared;
    private final Map<String, String> texts;

    private Parameters(Map<String, Parameter> declared, Map<String, String> texts) {
        this.declared = declared;
        this.texts = texts;
    }

    /**
     * Checks given texts against declarations and fills in the defaults.
     *
     * @throws IllegalArgumentException naming the key, the value and its range, or the known names
     */
    public static Parameters of(List<Parameter> declarations, Map<String, String> given) {
        Map<String, Parameter> declared = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter parameter : declarations) {
            declared.put(parameter.name(), parameter);
            texts.put(parameter.name(), parameter.defaultText());
        }
        given.forEach((name, text) -> {
            Parameter parameter = declared.get(name);
            if (parameter == null) {
                String known = declared.isEmpty() ? "none" : String.join(", ", declared.keySet());
                throw new IllegalArgumentException("unknown parameter '" + name + "'; known: " + known);
            }
            ParameterText.check(name, parameter.type(), parameter.min(), parameter.max(), parameter.choices(), text);
            texts.put(name, text);
        });
        return new Parameters(declared, texts);
    }

    /** A whole number. */
    public long getLong(String name) {
        return ParameterText.integer(name, text(name, Parameter.Type.INTEGER));
    }

    /** A whole number. @throws ArithmeticException when it does not fit an int */
    public int getInt(String name) {
        return Math.toIntExact(getLong(name));
    }

    /** A decimal number. */
    public double getDouble(String name) {
        return ParameterText.decimal(name, text(name, Parameter.Type.DECIMAL));
    }

    /** A price at scale 1e-9. */
    public long getPrice(String name) {
        return ParameterText.price(name, text(name, Parameter.Type.PRICE));
    }

    /** A duration in nanoseconds. */
    public long getDurationNs(String name) {
        return ParameterText.durationNs(name, text(name, Parameter.Type.DURATION));
    }

    /** True or false. */
    public boolean getFlag(String name) {
        return ParameterText.flag(name, text(name, Parameter.Type.FLAG));
    }

    /** A text or one word of a choice. */
    public String getText(String name) {
        Parameter parameter = declared.get(name);
        if (parameter == null
                || (parameter.type() != Parameter.Type.TEXT && parameter.type() != Parameter.Type.CHOICE)) {
            throw new IllegalStateException("parameter '" + name + "' is not declared as TEXT or CHOICE");
        }
        return texts.get(name);
    }

    /** As it could be typed back: {@code levels=5,horizon=1s}, defaults included. */
    @Override
    public String toString() {
        return texts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private String text(String name, Parameter.Type type) {
        Parameter parameter = declared.get(name);
        if (parameter == null || parameter.type() != type) {
            throw new IllegalStateException("parameter '" + name + "' is not declared as " + type);
        }
        return texts.get(name);
    }
}
