package io.penstock.engine.journal;

import io.penstock.engine.latency.SteadyClock;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread beside the writing: allocates space ahead of it, forces to disk what was acknowledged, and deletes old files.
 * What goes wrong is told to the writer, which ends in order.
 */
final class Keeper implements Runnable, Closeable {
    private static final long PAUSE_NS = 500_000;
    private static final long FORCE_EVERY_NS = 1_000_000_000;
    /** Space that is there before it is needed. */
    private static final long AHEAD_BYTES = 1 << 24;

    private final JournalConfig config;
    private final JournalWriter writer;
    private final Positions positions;
    private final Retainer retainer;
    private final Thread thread = new Thread(this, "journal-keeper");
    /** Files that were ended and are not forced yet. Guarded by this. */
    private final List<SpaceAhead> ended = new ArrayList<>();

    private volatile long written;
    private volatile boolean closing;
    private volatile IOException failure;

    Keeper(JournalConfig config, JournalWriter writer, Positions positions, Retainer retainer) {
        this.config = config;
        this.writer = writer;
        this.positions = positions;
        this.retainer = retainer;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Writer's thread: how far the present file is written. @throws IOException when this thread could not go on */
    void written(long position) throws IOException {
        written = position;
        if (failure != null) {
            throw failure;
        }
    }

    /** Writer's thread: ends the file and begins another one. Guarded, so that no file is neither present nor ended. */
    synchronized void roll() throws IOException {
        ended.add(writer.roll());
        written = 0;
    }

    @Override
    public void run() {
        long forcedAt = SteadyClock.nanos();
        try {
            while (!closing) {
                SpaceAhead space = writer.space();
                if (space.allocated() - written < AHEAD_BYTES) {
                    space.extendTo(Math.min(space.allocated() + 1, config.roll().bytes()));
                } else {
                    LockSupport.parkNanos(PAUSE_NS);
                }
                if (SteadyClock.nanos() - forcedAt >= FORCE_EVERY_NS) {
                    force(config.sync() == SyncMode.INTERVAL);
                    forcedAt = SteadyClock.nanos();
                }
            }
            force(config.sync() != SyncMode.NEVER);
        } catch (IOException e) {
            // What could not be forced is never trusted to be durable: nothing is forced again.
            failure = e;
        }
    }

    /** Ends the thread, and forces what was ended. @throws IOException when this thread could not go on */
    @Override
    public void close() throws IOException {
        closing = true;
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
        if (failure != null) {
            throw failure;
        }
    }

    private void force(boolean toDisk) throws IOException {
        long acknowledged;
        SpaceAhead present;
        List<SpaceAhead> before;
        synchronized (this) {
            acknowledged = positions.acknowledged();
            present = writer.space();
            before = List.copyOf(ended);
            ended.clear();
        }
        for (SpaceAhead space : before) {
            if (config.sync() != SyncMode.NEVER) {
                space.force();
            }
            // Behind it is nothing but what Chronicle's mapping would have needed.
            space.cutTo(space.allocated());
            space.close();
            retainer.retain(space.file());
        }
        if (toDisk) {
            present.force();
            positions.forced(acknowledged);
        }
    }
}
