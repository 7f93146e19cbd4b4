package io.penstock.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A plug-in and its parameters as people type them: {@code name} or {@code name:key=value,key=value}.
 *
 * @param name the plug-in's unique name
 * @param parameters texts as given, not checked yet
 */
public record PluginSpec(String name, Map<String, String> parameters) {
    /** Keeps a copy, in the order given: the first wrong one is the one that is told of. */
    public PluginSpec {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** @throws IllegalArgumentException saying which part is not {@code key=value} or came twice */
    public static PluginSpec parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Map<String, String> parameters = new LinkedHashMap<>();
        addParameters(name, colon < 0 ? "" : text.substring(colon + 1), ",", parameters);
        return new PluginSpec(name, parameters);
    }

    /**
     * Adds the {@code key=value} pairs of a text to those that are there.
     *
     * @param separator what stands between two pairs
     * @throws IllegalArgumentException saying which part is not {@code key=value} or came twice
     */
    static void addParameters(String name, String text, String separator, Map<String, String> parameters) {
        if (text.isEmpty()) {
            return;
        }
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(name + ": '" + pair + "' is not key=value");
            }
            String key = pair.substring(0, equals);
            if (parameters.put(key, pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(name + ": " + key + " is given twice");
            }
        }
    }
}
