package io.penstock.engine.source;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A recording that is being written, compressed if its name ends with {@code .gz} or {@code .zst}. It grows under another
 * name beside its own, which it is given by {@link #keep}: nobody ever finds a part of it under its name. A device or a
 * pipe is written to as it is. One thread at a time.
 */
public final class NewRecording implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Optional<Path> target;
    private final Optional<Path> unfinished;
    private final boolean replaces;
    private final OutputStream stream;
    private volatile Runnable onFailure = () -> {};
    private volatile IOException failure;

    private NewRecording(Optional<Path> target, Optional<Path> unfinished, boolean replaces, OutputStream raw)
            throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.replaces = replaces;
        this.stream = new WriteBehind(compressed(target.map(Path::toString).orElse(""), new Watched(raw)));
    }

    /**
     * Begins a file.
     *
     * @param replaces whether it may take the place of one that is there
     * @throws FileAlreadyExistsException when there is one and it may not
     * @throws IOException saying what is wrong with the name
     */
    public static NewRecording create(Path target, boolean replaces) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + ": is a directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new NewRecording(
                    Optional.of(target), Optional.empty(), replaces, new FileOutputStream(target.toFile()));
        }
        if (Files.exists(target) && !replaces) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        return new NewRecording(
                Optional.of(target), Optional.of(unfinished), replaces, openForWriting(target, unfinished));
    }

    /** Begins what goes to standard output, as it is. */
    public static NewRecording onStandardOutput() throws IOException {
        return new NewRecording(Optional.empty(), Optional.empty(), false, new FileOutputStream(FileDescriptor.out));
    }

    /** A file name without what says how the file is compressed. */
    public static String withoutCompression(String fileName) {
        return fileName.replaceFirst("\\.(gz|zst)$", "");
    }

    /**
     * Where to write to. Its owner closes it before {@link #keep}. It is written and compressed in a thread of its own: an
     * error surfaces in {@link #failure}, and when the stream is flushed or closed, and what is written after it goes nowhere.
     */
    public OutputStream stream() {
        return stream;
    }

    /** Who is told, in a thread of the recording's own, that nothing more can be written. */
    public void onFailure(Runnable listener) {
        onFailure = listener;
    }

    /** Why nothing more can be written. Any thread. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Gives the file its name. After the stream was closed. */
    public void keep() throws IOException {
        if (unfinished.isEmpty()) {
            return;
        }
        Path name = target.orElseThrow();
        if (replaces) {
            Files.move(unfinished.get(), name, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(unfinished.get(), name);
        }
    }

    /** Leaves nothing behind unless it was kept. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } catch (IOException e) {
            // What could not be written is told by failure(), and this file is not going to be kept.
            failure = failure == null ? e : failure;
        }
        if (unfinished.isPresent()) {
            Files.deleteIfExists(unfinished.get());
        }
    }

    private static OutputStream openForWriting(Path target, Path unfinished) throws IOException {
        try {
            return Files.newOutputStream(unfinished);
        } catch (NoSuchFileException e) {
            throw new IOException(target + ": there is no such directory", e);
        } catch (AccessDeniedException e) {
            throw new IOException(target + ": its directory may not be written to", e);
        }
    }

    private static OutputStream compressed(String name, OutputStream raw) throws IOException {
        if (name.endsWith(".gz")) {
            return new GZIPOutputStream(raw, BUFFER_BYTES);
        }
        return name.endsWith(".zst") ? new ZstdOutputStream(raw) : raw;
    }

    /** Remembers what went wrong, so that it need not be looked for in what the writers made of it. */
    private final class Watched extends OutputStream {
        private final OutputStream raw;

        Watched(OutputStream raw) {
            this.raw = raw;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                raw.write(bytes, offset, length);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                    onFailure.run();
                }
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            raw.close();
        }
    }
}
