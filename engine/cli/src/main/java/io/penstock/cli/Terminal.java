package io.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether someone watches standard error. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** True when standard error is a terminal that understands how to erase a line. */
    static boolean watchesStandardError() {
        return !"dumb".equals(System.getenv("TERM")) && isTerminal();
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        try {
            if (Files.isSymbolicLink(STANDARD_ERROR)) {
                String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        // Elsewhere Java tells of input and output together only, and from JDK 22 on with its older console only.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
