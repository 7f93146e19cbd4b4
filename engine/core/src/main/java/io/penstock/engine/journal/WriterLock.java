package io.penstock.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write to a journal: one process has it, until it ends, however it ends. Who has it stands in a file beside,
 * because a process that closes a file gives up its lock on it, by whatever channel it has it (POSIX, fcntl). Any thread.
 */
final class WriterLock implements Closeable {
    private static final String LOCK = "writer.lock";
    private static final String PID = "writer.pid";

    private final Path directory;
    private final FileChannel channel;

    private WriterLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @throws IOException saying who has it */
    static WriterLock take(Path directory) throws IOException {
        FileChannel channel = open(directory);
        if (isFree(channel)) {
            Files.writeString(
                    directory.resolve(PID),
                    Long.toString(ProcessHandle.current().pid()));
            return new WriterLock(directory, channel);
        }
        throw new IOException(directory + ": process " + holder(directory) + " writes to this journal");
    }

    /** Whether somebody writes to a journal now. */
    static boolean isHeld(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(LOCK))) {
            return false;
        }
        if (holder(directory).equals(Long.toString(ProcessHandle.current().pid()))) {
            return true;
        }
        FileChannel channel = open(directory);
        if (isFree(channel)) {
            channel.close();
            return false;
        }
        channel.close();
        return true;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(directory.resolve(PID));
        channel.close();
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static String holder(Path directory) throws IOException {
        Path pid = directory.resolve(PID);
        return Files.exists(pid) ? Files.readString(pid) : "?";
    }

    /** Takes it where nobody has it. */
    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This process has it; the channel stays open, because closing it would give the lock up.
            return false;
        }
    }
}
