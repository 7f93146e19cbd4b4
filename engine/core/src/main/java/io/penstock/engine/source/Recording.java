package io.penstock.engine.source;

import com.github.luben.zstd.ZstdInputStream;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Source;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A recording on disk, plain, {@code .gz} or {@code .zst} by its first bytes. One thread. */
public final class Recording implements Source, Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final InputStream in;
    private final StreamBytes bytes;
    private final byte[] head;

    private Recording(Path path, InputStream in) throws IOException {
        this.path = path;
        this.in = in;
        in.mark(HEAD_BYTES + 1);
        this.head = in.readNBytes(HEAD_BYTES);
        in.reset();
        this.bytes = new StreamBytes(in);
    }

    /** Opens a file. @throws IOException saying which file and what is wrong with it */
    public static Recording open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + ": no such file");
        }
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a directory, expected a recording");
        }
        if (Files.size(path) == 0) {
            throw new IOException(path + ": is empty, expected a recording");
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        try {
            return new Recording(path, new BufferedInputStream(decompressed(raw), 2 * HEAD_BYTES));
        } catch (IOException e) {
            raw.close();
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** The first bytes, decompressed; all of them when shorter than {@link Source#HEAD_BYTES}. */
    public byte[] head() {
        return head.clone();
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

    private static InputStream decompressed(InputStream raw) throws IOException {
        raw.mark(4);
        byte[] magic = raw.readNBytes(4);
        raw.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            return new GZIPInputStream(raw, BUFFER_BYTES);
        }
        boolean zstd = magic.length == 4
                && magic[0] == 0x28
                && magic[1] == (byte) 0xb5
                && magic[2] == 0x2f
                && magic[3] == (byte) 0xfd;
        return zstd ? new ZstdInputStream(raw) : raw;
    }
}
