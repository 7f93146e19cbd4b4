package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import java.io.IOException;
import java.io.InputStream;

/** A window that moves over a stream: constant memory whatever its length. One thread. */
final class StreamBytes implements Bytes {
    private static final int CAPACITY = 4 * MAX_UNREAD;

    private final String name;
    private final InputStream in;
    private final byte[] window = new byte[CAPACITY];
    private int position;
    private int limit;
    private long windowOffset;

    /** @param name of the recording, for errors */
    StreamBytes(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    @Override
    public byte[] array() {
        return window;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public void position(int newPosition) {
        position = newPosition;
    }

    @Override
    public boolean fill() throws IOException {
        int unread = limit - position;
        if (unread > MAX_UNREAD) {
            throw new IllegalStateException("a message of more than " + MAX_UNREAD + " bytes");
        }
        System.arraycopy(window, position, window, 0, unread);
        windowOffset += position;
        position = 0;
        limit = unread;
        int read = read();
        limit += Math.max(read, 0);
        return read > 0;
    }

    private int read() throws IOException {
        try {
            return in.read(window, limit, CAPACITY - limit);
        } catch (IOException e) {
            throw new IOException(
                    name + ": cannot be read on after " + (windowOffset + limit) + " bytes of content: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public long offset() {
        return windowOffset + position;
    }
}
