package io.penstock.engine.journal;

import java.util.Map;
import java.util.stream.Collectors;

/** The text at the beginning of each file: what wrote it, a line {@code key=value} for each thing to know. */
final class Heading {
    /** Of a recovered file: the one that it stands for. */
    static final String REPLACES = "replaces";

    private Heading() {}

    static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** What a text says of a key; empty where it says nothing. */
    static String value(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }
}
