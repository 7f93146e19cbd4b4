package io.penstock.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, Ctrl-C asks the work to stop and lets the JVM end only after {@link #close}: the report of what was
 * done so far gets out. The JVM then ends with 128 plus the number of the signal.
 */
final class StopOnInterrupt implements AutoCloseable {
    /** A strategy that hangs must not make Ctrl-C useless. */
    private static final long WAIT_SECONDS = 10;

    private final Runnable stop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop");

    private StopOnInterrupt(Runnable stop) {
        this.stop = stop;
    }

    static StopOnInterrupt of(Runnable stop) {
        StopOnInterrupt onInterrupt = new StopOnInterrupt(stop);
        Runtime.getRuntime().addShutdownHook(onInterrupt.hook);
        return onInterrupt;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and the hook with it.
            hook.interrupt();
        }
    }

    private void stopAndWait() {
        stop.run();
        try {
            if (!closed.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("penstock: did not stop within " + WAIT_SECONDS + " s, ended without a report");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
