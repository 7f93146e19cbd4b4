package io.penstock.engine.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a file holds, plain, gzip or zstd by its first bytes. A file that stops in the middle of its compressed data ends
 * like one that was cut plainly: with what is there, and {@link #cutShort}. Memory is constant whatever comes out; what
 * unpacks to more than {@link #MAX_RATIO} times its size is refused there, because reading it would take for ever: no
 * recording does, and gzip cannot.
 */
final class Decompression extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Gzip reaches 1,032. */
    private static final long MAX_RATIO = 2_000;
    /** Not judged by the ratio: little was read yet. */
    private static final long UNJUDGED_BYTES = 1 << 26;

    private final RawBytes raw;
    private long produced;
    private boolean cutShort;

    private Decompression(InputStream decompressed, RawBytes raw) {
        super(decompressed);
        this.raw = raw;
    }

    static Decompression of(RawBytes raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return gunzip(buffered, raw);
        }
        boolean zstd = magic.length == 4
                && magic[0] == 0x28
                && magic[1] == (byte) 0xb5
                && magic[2] == 0x2f
                && magic[3] == (byte) 0xfd;
        return new Decompression(zstd ? new ZstdInputStream(buffered) : buffered, raw);
    }

    private static Decompression gunzip(InputStream compressed, RawBytes raw) throws IOException {
        try {
            return new Decompression(new Gunzip(compressed, BUFFER_BYTES), raw);
        } catch (EOFException e) {
            Decompression nothing = new Decompression(compressed, raw);
            nothing.cutShort = true;
            return nothing;
        }
    }

    /** Whether reading is more than copying. */
    boolean isCompressed() {
        return in instanceof Gunzip || in instanceof ZstdInputStream;
    }

    /** Whether the compressed data stopped before its end, or is followed by bytes that belong to nothing. */
    boolean cutShort() {
        return cutShort;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (cutShort) {
            return -1;
        }
        if (produced > UNJUDGED_BYTES && produced / MAX_RATIO > raw.count()) {
            throw new IOException("it unpacks to more than " + MAX_RATIO + " times its size, which no recording does");
        }
        try {
            int read = super.read(into, offset, length);
            produced += Math.max(read, 0);
            cutShort = read < 0 && in instanceof Gunzip gunzip && gunzip.isFollowedByOtherBytes();
            return read;
        } catch (IOException e) {
            if (!raw.ended()) {
                throw e;
            }
            cutShort = true;
            return -1;
        }
    }
}
