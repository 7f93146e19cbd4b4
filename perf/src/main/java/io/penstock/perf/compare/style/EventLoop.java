package io.penstock.perf.compare.style;

import io.penstock.engine.thread.PinPlan;
import io.penstock.perf.CoreThread;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread that runs tasks in the order in which they came. Posted to by one thread, which closes it. */
final class EventLoop implements AutoCloseable {
    private static final int ROOM = 1 << 14;

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>(ROOM);
    private final Thread thread = CoreThread.on(PinPlan.UNPINNED, "event-loop", this::run, warning -> {});
    private boolean closing;

    EventLoop() {
        thread.start();
    }

    /** Waits while there is no room. */
    void post(Runnable task) {
        try {
            tasks.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns after the last task. */
    @Override
    public void close() {
        post(() -> closing = true);
        CoreThread.join(thread);
    }

    private void run() {
        try {
            while (!closing) {
                tasks.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
