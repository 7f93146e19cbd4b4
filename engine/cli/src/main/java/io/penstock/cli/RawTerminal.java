package io.penstock.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The terminal in a mode in which each key arrives at once and is not shown; Ctrl-C still interrupts. As it was before after
 * {@link #close}, and also when the JVM ends without it.
 */
final class RawTerminal implements AutoCloseable {
    private static final File DEVICE = new File("/dev/tty");
    private static final long STTY_SECONDS = 5;

    private final String settingsBefore;
    private final InputStream keys;
    private final AtomicBoolean restored = new AtomicBoolean();
    private final Thread hook = new Thread(this::restore, "terminal");

    private RawTerminal(String settingsBefore, InputStream keys) {
        this.settingsBefore = settingsBefore;
        this.keys = keys;
    }

    /** Empty where there is no terminal, or none that can be set. */
    static Optional<RawTerminal> open() {
        Optional<String> before = stty("-g");
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            RawTerminal terminal = new RawTerminal(before.get(), new FileInputStream(DEVICE));
            Runtime.getRuntime().addShutdownHook(terminal.hook);
            // Reading ends after 0.2 s without a key, so that whoever reads can look whether he is still wanted.
            if (stty("-icanon", "-echo", "min", "0", "time", "2").isEmpty()) {
                terminal.close();
                return Optional.empty();
            }
            return Optional.of(terminal);
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The next key; -1 when none came for a moment. */
    int read() throws IOException {
        return keys.read();
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            keys.close();
        } catch (IllegalStateException | IOException e) {
            // The JVM is ending already, or the device is gone: nothing is left to undo.
            return;
        }
    }

    private void restore() {
        if (!restored.getAndSet(true)) {
            stty(settingsBefore);
        }
    }

    /** What {@code stty} prints about the terminal or, told to set it, nothing; empty when it cannot. */
    private static Optional<String> stty(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "stty";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process stty = new ProcessBuilder(command)
                    .redirectInput(DEVICE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            return stty.waitFor(STTY_SECONDS, TimeUnit.SECONDS) && stty.exitValue() == 0
                    ? Optional.of(said)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
