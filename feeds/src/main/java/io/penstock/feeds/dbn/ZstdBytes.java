package io.penstock.feeds.dbn;

import com.github.luben.zstd.ZstdInputStream;
import io.penstock.api.feed.Bytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * What zstd frames inside a recording hold, as DBZ has them: a window that moves, constant memory whatever comes out. Feed
 * thread.
 */
final class ZstdBytes implements Bytes, Closeable {
    private static final int CAPACITY = 2 * MAX_UNREAD;

    private final Part compressed;
    private final ZstdInputStream in;
    private final byte[] window = new byte[CAPACITY];
    private int position;
    private int limit;
    private long windowOffset;

    /** @param compressedBytes how many bytes of the recording belong to it */
    ZstdBytes(Bytes recording, long compressedBytes) throws IOException {
        compressed = new Part(recording, compressedBytes);
        in = new ZstdInputStream(compressed);
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
        System.arraycopy(window, position, window, 0, unread);
        windowOffset += position;
        position = 0;
        limit = unread;
        int read = in.read(window, limit, CAPACITY - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public long offset() {
        return windowOffset + position;
    }

    /** Passes over the bytes of the recording that belong to it and were not needed. */
    void skipRest() throws IOException {
        byte[] unneeded = new byte[8_192];
        while (compressed.read(unneeded, 0, unneeded.length) > 0) {
            // They say nothing more.
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next bytes of a recording. */
    private static final class Part extends InputStream {
        private final Bytes recording;
        private long left;

        Part(Bytes recording, long left) {
            this.recording = recording;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (left > 0 && recording.position() == recording.limit()) {
                if (!recording.fill()) {
                    left = 0;
                }
            }
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, left), recording.limit() - recording.position());
            System.arraycopy(recording.array(), recording.position(), into, offset, count);
            recording.position(recording.position() + count);
            left -= count;
            return count;
        }
    }
}
