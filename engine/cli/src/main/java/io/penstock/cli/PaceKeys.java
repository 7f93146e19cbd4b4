package io.penstock.cli;

import io.penstock.engine.replay.Pace;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keys of a user who watches a paced run on a terminal: space pauses it and lets it go on, {@code +} and {@code -} double and
 * halve its speed, {@code q} ends it. A thread of its own reads them until closed.
 */
final class PaceKeys implements AutoCloseable {
    private final Pace pace;
    private final Runnable quit;
    private final Consumer<String> say;
    private volatile boolean closed;
    private Optional<Thread> thread = Optional.empty();

    /**
     * Keys that nobody presses yet.
     *
     * @param quit ends the run
     * @param say tells the user what a key did
     */
    PaceKeys(Pace pace, Runnable quit, Consumer<String> say) {
        this.pace = pace;
        this.quit = quit;
        this.say = say;
    }

    /** Reads the terminal's keys if there is one. */
    PaceKeys readTerminal() {
        Optional<RawTerminal> terminal = RawTerminal.open();
        if (terminal.isPresent()) {
            Thread reader = new Thread(() -> read(terminal.get()), "keys");
            reader.setDaemon(true);
            reader.start();
            thread = Optional.of(reader);
            say.accept("keys: space pauses, + and - change the speed, q ends");
        }
        return this;
    }

    /** What a key does; nothing for any other. */
    void press(int key) {
        switch (key) {
            case ' ' -> {
                pace.togglePause();
                say.accept(pace.isPaused() ? "paused; space goes on" : "goes on at speed " + pace.speed());
            }
            case '+', '=' -> {
                pace.faster();
                say.accept("speed " + pace.speed());
            }
            case '-' -> {
                pace.slower();
                say.accept("speed " + pace.speed());
            }
            case 'q' -> quit.run();
            default -> {}
        }
    }

    /** The terminal is as before after this. */
    @Override
    public void close() {
        closed = true;
        if (thread.isPresent()) {
            try {
                thread.get().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(RawTerminal terminal) {
        try (terminal) {
            while (!closed) {
                press(terminal.read());
            }
        } catch (IOException e) {
            say.accept("keys cannot be read on: " + e.getMessage());
        }
    }
}
