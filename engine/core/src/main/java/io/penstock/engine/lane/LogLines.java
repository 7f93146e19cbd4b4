package io.penstock.engine.lane;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The log lines of all strategies of a run, on their way from the lanes to one writer. Any thread may add; one writes. */
public final class LogLines {
    /** Nobody reads. */
    static final LogLines OFF = new LogLines(null);

    private static final int MOST_WAITING = 1 << 16;

    private final ArrayBlockingQueue<String> waiting;
    private final AtomicLong leftOut = new AtomicLong();
    private final Consumer<String> out;

    private LogLines(Consumer<String> out) {
        this.out = out;
        this.waiting = new ArrayBlockingQueue<>(out == null ? 1 : MOST_WAITING);
    }

    /** Lines for a writer, which is called in the watchdog's thread. */
    public static LogLines to(Consumer<String> out) {
        return new LogLines(out);
    }

    /** Where nobody reads. */
    public static LogLines off() {
        return OFF;
    }

    boolean isOn() {
        return out != null;
    }

    void add(String line) {
        if (!waiting.offer(line)) {
            leftOut.incrementAndGet();
        }
    }

    /** Writes what is waiting. */
    void write() {
        if (!isOn()) {
            return;
        }
        String line = waiting.poll();
        while (line != null) {
            out.accept(line);
            line = waiting.poll();
        }
        long lost = leftOut.getAndSet(0);
        if (lost > 0) {
            out.accept("(" + lost + " lines left out: too many at once)");
        }
    }
}
