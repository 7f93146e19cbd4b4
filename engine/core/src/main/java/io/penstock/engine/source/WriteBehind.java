package io.penstock.engine.source;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a stream in a thread of its own, so that making bytes, compressing them and handing them to the system overlap. At
 * most {@link #BLOCKS} blocks wait, and nothing is allocated once they are there. After an error what is written goes nowhere:
 * {@link #flush} and {@link #close} throw it. A short stream is written by the caller's thread. One thread writes and closes.
 */
final class WriteBehind extends OutputStream {
    static final int BLOCK_BYTES = 1 << 18;
    static final int BLOCKS = 4;

    private final OutputStream out;
    private final byte[][] blocks = new byte[BLOCKS][];
    private final int[] lengths = new int[BLOCKS];
    private Thread thread;
    private byte[] block = new byte[BLOCK_BYTES];
    private int position;
    private boolean ended;
    // Guarded by this; a monitor, because waiting for a condition of a lock allocates.
    private long filled;
    private long written;
    private boolean closed;
    private IOException failure;

    WriteBehind(OutputStream out) {
        this.out = out;
        blocks[0] = block;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            if (position == BLOCK_BYTES) {
                publish();
            }
            int count = Math.min(length - done, BLOCK_BYTES - position);
            System.arraycopy(bytes, offset + done, block, position, count);
            position += count;
            done += count;
        }
    }

    /** Waits until everything was written. */
    @Override
    public void flush() throws IOException {
        publish();
        awaitWritten(0);
        throwFailure();
        out.flush();
    }

    /** Writes what is left, ends the thread and closes the stream. Idempotent. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try (out) {
            if (thread == null) {
                out.write(block, 0, position);
            } else {
                publish();
                end();
            }
        }
        throwFailure();
    }

    private void publish() {
        if (thread == null) {
            start();
        }
        if (position == 0) {
            return;
        }
        lengths[(int) (filled % BLOCKS)] = position;
        synchronized (this) {
            filled++;
            notifyAll();
        }
        awaitWritten(BLOCKS - 1);
        block = blocks[(int) (filled % BLOCKS)];
        position = 0;
    }

    /** Until no more than so many blocks wait. */
    private synchronized void awaitWritten(int waiting) {
        boolean interrupted = false;
        while (filled - written > waiting) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void start() {
        for (int i = 1; i < BLOCKS; i++) {
            blocks[i] = new byte[BLOCK_BYTES];
        }
        thread = new Thread(this::writeOn, "write-behind");
        thread.setDaemon(true);
        thread.start();
    }

    private void end() {
        awaitWritten(0);
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }

    private void writeOn() {
        while (awaitBlock()) {
            int place = (int) (written % BLOCKS);
            IOException thrown = failure == null ? tryWrite(place) : null;
            synchronized (this) {
                failure = failure == null ? thrown : failure;
                written++;
                notifyAll();
            }
        }
    }

    private IOException tryWrite(int place) {
        try {
            out.write(blocks[place], 0, lengths[place]);
            return null;
        } catch (IOException e) {
            return e;
        } catch (RuntimeException | Error e) {
            return new IOException(e);
        }
    }

    private synchronized boolean awaitBlock() {
        while (filled == written && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread: only close ends it.
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return filled > written;
    }
}
