package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Space on disk for a file that Chronicle is going to map. A page of a mapped file for which the disk has no space ends the
 * JVM when it is touched, so each is filled with zeros by a plain write first, which can fail in order. The file has its
 * full length from the beginning, because Chronicle would cut off what lies ahead where it sets the length itself. Any
 * thread.
 */
final class SpaceAhead implements Closeable {
    private static final int STEP = 1 << 18;

    private final Path file;
    private final RandomAccessFile handle;
    private final FileChannel channel;
    private final FileStore store;
    private final long lowWaterBytes;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
    private volatile long allocated;

    /**
     * Makes a file.
     *
     * @param length in the end
     * @param lowWaterBytes to be left on the disk
     */
    SpaceAhead(Path file, long length, long lowWaterBytes) throws IOException {
        this.file = file;
        this.lowWaterBytes = lowWaterBytes;
        this.handle = new RandomAccessFile(file.toFile(), "rw");
        this.channel = handle.getChannel();
        this.store = Files.getFileStore(file);
        try {
            handle.setLength(length);
            extendTo(STEP);
        } catch (IOException e) {
            handle.close();
            Files.deleteIfExists(file);
            throw e instanceof JournalStopped ? e : JournalStopped.failed(file, "made", e);
        }
    }

    Path file() {
        return file;
    }

    /** What may be written to. */
    @HotPath
    long allocated() {
        return allocated;
    }

    /** Makes sure that there is space up to an offset, at least. @throws JournalStopped when there is none */
    synchronized void extendTo(long offset) throws IOException {
        while (allocated < offset) {
            if (store.getUsableSpace() - STEP < lowWaterBytes) {
                throw JournalStopped.full(file, store.getUsableSpace(), lowWaterBytes, null);
            }
            zeros.clear();
            try {
                while (zeros.hasRemaining()) {
                    channel.write(zeros, allocated + zeros.position());
                }
            } catch (IOException e) {
                long free = store.getUsableSpace();
                throw free < STEP
                        ? JournalStopped.full(file, free, lowWaterBytes, e)
                        : JournalStopped.failed(file, "written to", e);
            }
            allocated += STEP;
        }
    }

    /**
     * Forces to disk what was written, by whatever way.
     *
     * @throws JournalStopped when it could not be: what of it is on disk is not known, whatever a later call says
     */
    void force() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw JournalStopped.failed(file, "forced to disk", e);
        }
    }

    /** Forces to disk which files a directory has, where the operating system can. */
    static void forceDirectory(Path directory) {
        try (FileChannel entries = FileChannel.open(directory)) {
            entries.force(true);
        } catch (IOException e) {
            // Not every system opens directories; there the files themselves are all that can be forced.
            return;
        }
    }

    /** Gives back what lies behind an offset, of a file that nobody has mapped any more. */
    void cutTo(long length) throws IOException {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            throw JournalStopped.failed(file, "cut to " + length + " bytes", e);
        }
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
