package io.penstock.engine.latency;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes a board to a log once a second, in a thread of its own, until closed. To be started before the feed is pinned,
 * and closed after the lanes have ended: closing writes what they recorded last.
 */
public final class LatencyHarvest implements AutoCloseable {
    private final LatencyBoard board;
    private final HdrLog log;
    private final Consumer<String> warnings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "latency");
    private boolean broken;

    private LatencyHarvest(LatencyBoard board, HdrLog log, Consumer<String> warnings) {
        this.board = board;
        this.log = log;
        this.warnings = warnings;
    }

    /**
     * Starts the thread; the log is closed with it.
     *
     * @param warnings told once, by that thread, if the log cannot be written on; the run is not disturbed
     */
    public static LatencyHarvest start(LatencyBoard board, HdrLog log, Consumer<String> warnings) {
        LatencyHarvest harvest = new LatencyHarvest(board, log, warnings);
        harvest.thread.setDaemon(true);
        harvest.thread.start();
        return harvest;
    }

    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (HdrLog closed = log) {
            boolean last = false;
            while (!last) {
                last = closing.await(1, TimeUnit.SECONDS);
                harvest();
            }
        } catch (IOException e) {
            broke(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void harvest() {
        if (broken) {
            board.harvest();
            return;
        }
        try {
            board.harvest(log);
        } catch (IOException e) {
            broke(e);
        }
    }

    private void broke(IOException e) {
        if (!broken) {
            broken = true;
            warnings.accept(log.path() + ": the latency log ends early: " + e.getMessage());
        }
    }
}
