package io.penstock.engine.plugin;

import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words why code of a plug-in could not be loaded or linked. */
final class LoadFailure {
    private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d+)");
    /** Java 1 is class file version 45. */
    private static final int BEFORE_JAVA_1 = 44;

    private LoadFailure() {}

    /** What follows the jar's name in a message. */
    static String words(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        if (root instanceof UnsupportedClassVersionError) {
            Matcher version = CLASS_VERSION.matcher(message);
            return version.find()
                    ? "was built for Java " + (Integer.parseInt(version.group(1)) - BEFORE_JAVA_1) + "; this is Java "
                            + Runtime.version().feature()
                    : message;
        }
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return missing(message.replace('/', '.'));
        }
        if (root instanceof ClassFormatError) {
            return "holds a broken class: " + message;
        }
        if (root instanceof LinkageError) {
            return "was built against another version of what it uses: " + message;
        }
        return root instanceof ServiceConfigurationError
                ? "META-INF/services names what cannot be loaded: " + message.replaceFirst("^[\\w.]+: ", "")
                : "its provider failed: " + root;
    }

    /** Why a class of this name was not found. */
    static String missing(String className) {
        if (className.startsWith(ApiLoader.PREFIX)) {
            return "was built against another version of penstock-api: " + className + " is not in this one";
        }
        return className.startsWith("io.penstock.")
                ? "uses " + className + ": plug-ins see penstock-api of Penstock and nothing else"
                : "uses " + className + ", which is not in it; put the libraries that a plug-in needs into its jar";
    }
}
