package io.penstock.engine.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SOURCE as people type it: a path, or {@code scheme:rest?key=value&key=value}. One letter before a colon is a drive,
 * not a scheme. Without a scheme all of it is the path, also a question mark.
 *
 * @param text as typed
 * @param scheme the feed that is to read it, when it is named
 * @param rest the path, the address of a live feed, or the parameters of a feed that makes its market itself
 * @param parameters what stands behind the first question mark, not checked yet; empty when there is none
 */
public record SourceText(String text, Optional<String> scheme, String rest, String parameters) {
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9-]+):([^?]*)(?:\\?(.*))?", Pattern.DOTALL);

    /** Takes a text apart. @throws IllegalArgumentException when it is empty */
    public static SourceText parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("SOURCE is empty");
        }
        Matcher matcher = SCHEME.matcher(text);
        return matcher.matches()
                ? new SourceText(
                        text,
                        Optional.of(matcher.group(1)),
                        matcher.group(2),
                        Optional.ofNullable(matcher.group(3)).orElse(""))
                : new SourceText(text, Optional.empty(), text, "");
    }
}
