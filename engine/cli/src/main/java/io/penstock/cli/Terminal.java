package io.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether someone watches standard error, or types on standard input. */
final class Terminal {
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** True when standard error is a terminal that understands how to erase a line. */
    static boolean watchesStandardError() {
        return !"dumb".equals(System.getenv("TERM")) && isTerminal(STANDARD_ERROR);
    }

    /** True when standard input is a terminal, on which a prompt helps. */
    static boolean readsStandardInput() {
        return isTerminal(STANDARD_INPUT);
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal(Path stream) {
        try {
            if (Files.isSymbolicLink(stream)) {
                String device = Files.readSymbolicLink(stream).toString();
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
