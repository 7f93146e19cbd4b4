package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recording on disk, plain, {@code .gz} or {@code .zst} by its first bytes, read in constant memory whatever its length.
 * Compressed ones are read ahead in a thread of their own, which ends with {@link #close} at the latest. One thread but for
 * {@link #fractionRead}.
 */
public final class Recording implements Source, Closeable {
    private final String name;
    private final String fileName;
    private final long size;
    private final RawBytes raw;
    private final Decompression decompression;
    private final InputStream in;
    private final StreamBytes bytes;
    private final byte[] head;

    private Recording(String name, String fileName, long size, RawBytes raw, boolean inflates) throws IOException {
        this.name = name;
        this.fileName = NewRecording.withoutCompression(fileName);
        this.size = size;
        this.raw = raw;
        this.decompression = Decompression.of(raw);
        // Plain bytes come at the speed of memory: a thread for them would only cost.
        this.in = new BufferedInputStream(
                inflates || decompression.isCompressed() ? new ReadAhead(decompression, 2 * HEAD_BYTES) : decompression,
                2 * HEAD_BYTES);
        this.bytes = new StreamBytes(name, in);
        in.mark(HEAD_BYTES + 1);
        this.head = in.readNBytes(HEAD_BYTES);
        in.reset();
    }

    /** Opens a file. @throws IOException saying which file and what is wrong with it */
    public static Recording open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + ": no such file");
        }
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a directory, expected a recording");
        }
        if (!Files.isReadable(path)) {
            throw new IOException(path + ": may not be read");
        }
        if (Files.size(path) == 0) {
            throw new IOException(path + ": is empty, expected a recording");
        }
        return open(
                path.toString(), path.getFileName().toString(), Files.size(path), Files.newInputStream(path), false);
    }

    /**
     * Reads what is not a file of its own, as an entry of an archive.
     *
     * @param size bytes that {@code content} has before decompression, for {@link #fractionRead} only
     * @param inflates whether {@code content} is compressed underneath, so that reading it takes time
     */
    static Recording open(String name, String fileName, long size, InputStream content, boolean inflates)
            throws IOException {
        RawBytes raw = new RawBytes(content);
        try {
            return new Recording(name, fileName, size, raw, inflates);
        } catch (IOException e) {
            raw.close();
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    /** The first bytes, decompressed; all of them when shorter than {@link Source#HEAD_BYTES}. */
    public byte[] head() {
        return head.clone();
    }

    /** Whether its compressed data stops before its end, or bytes follow it that belong to nothing. After the end. */
    public boolean cutShort() {
        return decompression.cutShort();
    }

    /** How much of the file was read, 0 to 1. Any thread; approximate. */
    public double fractionRead() {
        return Math.min(1.0, (double) raw.count() / size);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Bytes bytes() {
        return bytes;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
