package io.penstock.engine.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip data, one member or several, that knows whether bytes follow which are none: the JDK's reader ends at them without a
 * word, so that a file that was cut in the header of a later member looks whole (RFC 1952, section 2.2).
 */
final class Gunzip extends GZIPInputStream {
    private static final int TRAILER_BYTES = 8;

    private final Supply supply;
    private long suppliedToInflater;

    Gunzip(InputStream in, int bufferBytes) throws IOException {
        this(new Supply(in), bufferBytes);
    }

    private Gunzip(Supply supply, int bufferBytes) throws IOException {
        super(supply, bufferBytes);
        this.supply = supply;
    }

    /** After the end. */
    boolean isFollowedByOtherBytes() throws IOException {
        long end = suppliedToInflater - inf.getRemaining() + TRAILER_BYTES;
        return supply.count > end || supply.read() >= 0;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        suppliedToInflater = supply.count;
    }

    /** Counts what is read from it. */
    private static final class Supply extends FilterInputStream {
        private long count;

        Supply(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
