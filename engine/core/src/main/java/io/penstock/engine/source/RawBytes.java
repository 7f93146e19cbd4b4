package io.penstock.engine.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes of a file before decompression: how many were read, and whether they came to an end. */
final class RawBytes extends FilterInputStream {
    /** Also read by who shows progress. */
    private final AtomicLong read = new AtomicLong();

    private boolean ended;

    RawBytes(InputStream in) {
        super(in);
    }

    long count() {
        return read.get();
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(count);
        return count;
    }

    private void count(long bytes) {
        if (bytes < 0) {
            ended = true;
        } else {
            read.addAndGet(bytes);
        }
    }
}
