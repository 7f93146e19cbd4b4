package io.penstock.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The name of a new project, and what it is called in Java.
 *
 * @param text words in lower case, joined by {@code -}
 */
record ProjectName(String text) {
    private static final int LONGEST = 64;

    ProjectName {
        if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || text.length() > LONGEST) {
            throw new IllegalArgumentException("name '" + text + "': expected words of a-z and 0-9 joined by -,"
                    + " a letter first, at most " + LONGEST + " characters, as my-idea");
        }
        if (!SourceVersion.isName(packageName(text))) {
            throw new IllegalArgumentException("name '" + text + "': a word of the Java language cannot be a package");
        }
    }

    /** {@code myidea}. */
    String packageName() {
        return packageName(text);
    }

    /** {@code MyIdea}. */
    String className() {
        return Arrays.stream(text.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String packageName(String text) {
        return text.replace("-", "");
    }
}
