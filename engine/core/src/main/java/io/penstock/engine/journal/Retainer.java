package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Deletes the oldest files of a journal beyond what is to be kept. One thread. */
final class Retainer {
    private final JournalConfig.Retention limits;
    private final JournalFiles files;
    private final LongSupplier wallNanos;

    Retainer(JournalConfig config, LongSupplier wallNanos) {
        this.limits = config.retention();
        this.files = new JournalFiles(config.directory());
        this.wallNanos = wallNanos;
    }

    /** After a file was ended: it and all before it may go, never what lies behind it. */
    void retain(Path lastEnded) throws IOException {
        if (limits.equals(JournalConfig.Retention.ALL)) {
            return;
        }
        Deque<Path> ended = new ArrayDeque<>();
        long bytes = 0;
        for (Path file : files.list()) {
            if (!JournalFiles.isBehind(file, lastEnded)) {
                ended.add(file);
                bytes += usedBytes(file);
            }
        }
        while (!ended.isEmpty() && isTooMuch(ended.size(), bytes, ended.peek())) {
            Path oldest = ended.poll();
            bytes -= usedBytes(oldest);
            Files.delete(oldest);
        }
    }

    private boolean isTooMuch(int count, long bytes, Path oldest) throws IOException {
        long ageNs = wallNanos.getAsLong() - Files.getLastModifiedTime(oldest).toMillis() * 1_000_000;
        return exceeds(count, limits.files()) || exceeds(bytes, limits.bytes()) || exceeds(ageNs, limits.ns());
    }

    private static boolean exceeds(long value, long limit) {
        return limit > 0 && value > limit;
    }

    private static long usedBytes(Path file) throws IOException {
        return Files.size(file);
    }
}
