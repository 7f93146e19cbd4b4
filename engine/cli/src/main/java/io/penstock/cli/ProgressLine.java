package io.penstock.cli;

import io.penstock.engine.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Standard error during a run: lines for the user and, on a terminal, a last line that tells how far the run has come.
 * Without a terminal only the lines. Any thread.
 */
final class ProgressLine implements AutoCloseable {
    private static final long UPDATE_MS = 250;
    private static final int BAR_WIDTH = 24;
    private static final String ERASE = "\r\u001b[K";
    /** A line that is wider than the terminal would wrap, and only its last part could be erased. */
    private static final String WRAP_OFF = "\u001b[?7l";

    private static final String WRAP_ON = "\u001b[?7h";

    private final PrintWriter err;
    private final Supplier<Progress> progress;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private final long startNanos = System.nanoTime();
    private boolean shown;

    private ProgressLine(PrintWriter err, boolean terminal, Supplier<Progress> progress) {
        this.err = err;
        this.progress = progress;
        this.thread = terminal ? new Thread(this::update, "progress") : null;
    }

    /** Starts to show progress if there is a terminal. */
    static ProgressLine start(PrintWriter err, boolean terminal, Supplier<Progress> progress) {
        ProgressLine line = new ProgressLine(err, terminal, progress);
        if (terminal) {
            line.thread.setDaemon(true);
            line.thread.start();
        }
        return line;
    }

    /** Prints a line that stays. */
    synchronized void println(String text) {
        erase();
        err.println(text);
        err.flush();
    }

    /** Erases the line and ends its thread. */
    @Override
    public void close() {
        closed.countDown();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code [=====>    ]  43%  1,234,567 messages  812,345/s  0:07 left}. */
    static String text(Progress progress, double seconds) {
        StringBuilder text = new StringBuilder();
        double done = progress.fractionDone();
        boolean known = Double.isFinite(done);
        if (known) {
            int filled = (int) (Math.min(done, 1) * BAR_WIDTH);
            text.append('[')
                    .append("=".repeat(filled))
                    .append(" ".repeat(BAR_WIDTH - filled))
                    .append(String.format(Locale.ROOT, "] %3.0f%%  ", 100 * Math.min(done, 1)));
        }
        text.append(ValueText.count(progress.messages(), "message"));
        if (seconds > 0) {
            text.append("  ")
                    .append(ValueText.decimal(progress.messages() / seconds, 0))
                    .append("/s");
        }
        return text.append("  ")
                .append(known && done > 0 ? clock(seconds * (1 / done - 1)) + " left" : clock(seconds))
                .toString();
    }

    private void update() {
        try {
            while (!closed.await(UPDATE_MS, TimeUnit.MILLISECONDS)) {
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            erase();
            err.flush();
        }
    }

    private synchronized void show() {
        err.print(ERASE + WRAP_OFF + text(progress.get(), (System.nanoTime() - startNanos) / 1e9) + WRAP_ON);
        err.flush();
        shown = true;
    }

    private void erase() {
        if (shown) {
            err.print(ERASE);
            shown = false;
        }
    }

    private static String clock(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60);
    }
}
