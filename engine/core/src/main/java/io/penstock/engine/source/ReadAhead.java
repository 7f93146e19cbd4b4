package io.penstock.engine.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * Reads a stream ahead in a thread of its own, so that its decompression and the decoding of what it holds overlap. At most
 * {@link #BLOCKS} blocks lie ahead, and nothing is allocated once they are there. What goes wrong surfaces after the bytes
 * before it. The first bytes are read by the caller's thread: a short stream has no other. One thread reads and closes.
 */
final class ReadAhead extends InputStream {
    static final int BLOCK_BYTES = 1 << 18;
    static final int BLOCKS = 4;

    private final InputStream in;
    private final byte[][] blocks = new byte[BLOCKS][];
    private final int[] lengths = new int[BLOCKS];
    private int bytesToReadHere;
    private Thread thread;
    private int position;
    private long taken;
    // Guarded by this; a monitor, because waiting for a condition of a lock allocates.
    private long filled;
    private long released;
    private boolean ended;
    private boolean closed;
    private Throwable failure;

    /** @param bytesToReadHere bytes after which the thread is started */
    ReadAhead(InputStream in, int bytesToReadHere) {
        this.in = in;
        this.bytesToReadHere = bytesToReadHere;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (bytesToReadHere > 0) {
            int read = in.read(into, offset, Math.min(length, bytesToReadHere));
            bytesToReadHere -= Math.max(read, 0);
            return read;
        }
        if (thread == null) {
            start();
        }
        if (length == 0) {
            return 0;
        }
        if (!awaitBlock()) {
            return -1;
        }
        int place = (int) (taken % BLOCKS);
        int count = Math.min(length, lengths[place] - position);
        System.arraycopy(blocks[place], position, into, offset, count);
        position += count;
        if (position == lengths[place]) {
            position = 0;
            taken++;
            release();
        }
        return count;
    }

    /** Ends the thread before the stream is closed. Idempotent. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (thread != null) {
            join();
        }
        in.close();
    }

    private void start() {
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = new byte[BLOCK_BYTES];
        }
        thread = new Thread(this::readOn, "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized boolean awaitBlock() throws IOException {
        while (filled == taken && !ended && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }
        if (filled > taken) {
            return true;
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException("reading ahead failed", failure);
        }
        return false;
    }

    private synchronized void release() {
        released++;
        notifyAll();
    }

    private void readOn() {
        Throwable thrown = null;
        try {
            boolean more = true;
            while (more && awaitFree()) {
                more = fill((int) (filled % BLOCKS));
            }
        } catch (IOException | RuntimeException | Error e) {
            thrown = e;
        }
        synchronized (this) {
            failure = thrown;
            ended = true;
            notifyAll();
        }
    }

    /** Fills a block, also with what comes before an error. @return false at the end */
    private boolean fill(int place) throws IOException {
        byte[] block = blocks[place];
        int length = 0;
        int read = 0;
        try {
            while (length < BLOCK_BYTES && read >= 0) {
                read = in.read(block, length, BLOCK_BYTES - length);
                length += Math.max(read, 0);
            }
        } finally {
            if (length > 0) {
                lengths[place] = length;
                publish();
            }
        }
        return read >= 0;
    }

    private synchronized void publish() {
        filled++;
        notifyAll();
    }

    private synchronized boolean awaitFree() {
        while (filled - released == BLOCKS && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Only close interrupts, and has said so.
                return false;
            }
        }
        return !closed;
    }

    private void join() {
        // It may wait for bytes of a pipe that nobody writes.
        thread.interrupt();
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
}
