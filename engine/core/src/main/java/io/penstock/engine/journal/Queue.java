package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * A new Chronicle queue in a directory of its own, to be written to. Chronicle maps files without looking at what they
 * hold, so none is ever opened again: what was written is read by {@link QueueFile}. One thread at a time.
 */
final class Queue implements Closeable {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern(Cycle.PATTERN).withZone(ZoneOffset.UTC);

    /** Ends the name of a file. */
    static final String SUFFIX = SingleChronicleQueue.SUFFIX;

    /** Mapped at a time; a file is as long as its blocks and a quarter more. */
    static final int BLOCK_BYTES = 1 << 24;

    static {
        // Read once, when Chronicle's classes are loaded. Its analytics would send what it is used for to a server and
        // leave files in the home directory; its announcer asks for an address; its monitor is replaced by SpaceAhead.
        System.setProperty("chronicle.analytics.disable", "true");
        System.setProperty("chronicle.announcer.disable", "true");
        System.setProperty("chronicle.disk.monitor.disable", "true");
        Jvm.disableDebugHandler();
    }

    private final Path directory;
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private long cycleMillis;

    /**
     * Begins a queue.
     *
     * @param directory must not hold one
     * @param nowMillis time of day, ms since the epoch, for the name of the first file
     */
    Queue(Path directory, long nowMillis) {
        this.directory = directory;
        cycleMillis = second(nowMillis);
        queue = SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(new Cycle())
                .blockSize(BLOCK_BYTES)
                .timeProvider(() -> cycleMillis)
                .build();
        appender = queue.createAppender();
        // It goes from the thread that opens it to the journal's and back, handed over by that one's start and end.
        appender.singleThreadedCheckDisabled(true);
    }

    /** The file that what is appended next goes to. */
    Path file() {
        return file(directory, cycleMillis);
    }

    /** Name of the file of a cycle. */
    private static Path file(Path directory, long millis) {
        return directory.resolve(NAME.format(Instant.ofEpochMilli(millis)) + SUFFIX);
    }

    /** Adds an excerpt: whole, or not at all. */
    @HotPath
    void append(byte[] bytes, int length) {
        try (DocumentContext excerpt = appender.writingDocument()) {
            excerpt.wire().bytes().write(bytes, 0, length);
        }
    }

    /** How far the present file is written. After the first {@link #append}. */
    @HotPath
    long position() {
        return appender.wire().bytes().writePosition();
    }

    /** The file that would be begun now. */
    Path nextFile(long nowMillis) {
        return file(directory, next(nowMillis));
    }

    /** What is appended next begins a new file. */
    void roll(long nowMillis) {
        cycleMillis = next(nowMillis);
    }

    private long next(long nowMillis) {
        return Math.max(cycleMillis + Cycle.LENGTH_MS, second(nowMillis));
    }

    @Override
    public void close() {
        appender.close();
        queue.close();
    }

    private static long second(long millis) {
        return Math.floorDiv(millis, Cycle.LENGTH_MS) * Cycle.LENGTH_MS;
    }
}
