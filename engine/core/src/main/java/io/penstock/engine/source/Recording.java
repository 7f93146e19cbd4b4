package io.penstock.engine.source;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording on disk, plain, {@code .gz} or {@code .zst} by its first bytes. One thread but for {@link #fractionRead}. */
public final class Recording implements Source, Closeable {
    private final Path path;
    private final long size;
    private final RawBytes raw;
    private final Decompression decompression;
    private final InputStream in;
    private final StreamBytes bytes;
    private final byte[] head;

    private Recording(Path path, RawBytes raw, Decompression decompression) throws IOException {
        this.path = path;
        this.size = Files.size(path);
        this.raw = raw;
        this.decompression = decompression;
        this.in = new BufferedInputStream(decompression, 2 * HEAD_BYTES);
        this.bytes = new StreamBytes(path.toString(), in);
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
        RawBytes raw = new RawBytes(Files.newInputStream(path));
        try {
            return new Recording(path, raw, Decompression.of(raw));
        } catch (IOException e) {
            raw.close();
            throw new IOException(path + ": " + e.getMessage(), e);
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
        return (double) raw.count() / size;
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String fileName() {
        return path.getFileName().toString().replaceFirst("\\.(gz|zst)$", "");
    }

    @Override
    public Bytes bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
