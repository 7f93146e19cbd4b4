package io.penstock.feeds.dbn;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes a DBN stream: metadata, then records of any kind, which need not be in order of time. One thread; allocates nothing
 * per record.
 *
 * <pre>{@code
 * try (DbnWriter out = new DbnWriter(stream, DbnMetadata.ofStream("XNAS.ITCH", DbnSchema.MBO, startNanos))) {
 *     MboRecord mbo = new MboRecord();
 *     mbo.orderId = 77;
 *     // ...
 *     out.write(mbo);
 * }
 * }</pre>
 */
public final class DbnWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final int version;
    private final boolean tsOut;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int end;
    private long written;
    private boolean closed;

    /**
     * Writes to a stream, which {@link #close} closes, in the version that the metadata name.
     *
     * @throws IllegalArgumentException when the metadata do not fit their fields
     */
    public DbnWriter(OutputStream out, DbnMetadata metadata) throws IOException {
        this.out = out;
        this.version = metadata.version();
        this.tsOut = metadata.tsOut();
        out.write(MetadataWriter.write(metadata));
    }

    /** Writes a record as it is now; the record may be used again. */
    public void write(DbnRecord record) throws IOException {
        if (end + Dbn.MAX_RECORD_BYTES > BUFFER_BYTES) {
            flushBuffer();
        }
        end += record.write(buffer, end, version, tsOut);
        written++;
    }

    /** Records written so far. */
    public long written() {
        return written;
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, end);
        // Records leave bytes that no field covers as they find them.
        Arrays.fill(buffer, 0, end, (byte) 0);
        end = 0;
    }

    /** Writes what is left and closes the stream. Idempotent. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            flushBuffer();
        }
    }
}
