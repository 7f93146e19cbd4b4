package io.penstock.engine.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SOURCE as people type it: a path, or {@code scheme:rest}. One letter before a colon is a drive, not a scheme.
 *
 * @param text as typed
 * @param scheme the feed that is to read it, when it is named
 * @param rest the path, or the parameters of a feed that makes its market itself
 */
public record SourceText(String text, Optional<String> scheme, String rest) {
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9-]+):(.*)", Pattern.DOTALL);

    /** Takes a text apart. @throws IllegalArgumentException when it is empty */
    public static SourceText parse(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("SOURCE is empty");
        }
        Matcher matcher = SCHEME.matcher(text);
        return matcher.matches()
                ? new SourceText(text, Optional.of(matcher.group(1)), matcher.group(2))
                : new SourceText(text, Optional.empty(), text);
    }
}
