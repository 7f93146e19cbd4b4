package io.penstock.perf.journal;

import io.penstock.api.feed.Feed;
import io.penstock.engine.OpenFeed;
import io.penstock.engine.Plugins;
import io.penstock.engine.journal.Journal;
import io.penstock.engine.journal.JournalConfig;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.latency.WallClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.ring.SlotImage;
import io.penstock.engine.source.FeedDirectory;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Keeps the events of a source again and again for some seconds: from memory through a ring into a journal, as a run would,
 * and then writes as many bytes through a plain mapping of a file on the same disk.
 */
public final class JournalThroughput {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST_EVENTS = 500_000;
    private static final int GROUPS_PER_POLL = 256;
    private static final int RING_SLOTS = 1 << 16;
    private static final int SAMPLE_EVERY = 64;
    private static final int WINDOW_BYTES = 1 << 24;
    private static final int CHUNK_BYTES = 1 << 15;

    private final List<SlotImage> events;
    private final Path directory;

    private JournalThroughput(List<SlotImage> events, Path directory) {
        this.events = events;
        this.directory = directory;
    }

    /**
     * Measures.
     *
     * @param source whose first events are kept, at most 500,000 of them in turn
     * @param disk where to write; what is written is deleted
     * @throws IOException when the source cannot be read, or the journal not be written
     */
    public static JournalFigures run(String source, Path disk, int seconds) throws IOException {
        Files.createDirectories(disk);
        Path directory = Files.createTempDirectory(disk, "bench-journal-");
        try {
            return new JournalThroughput(read(source), directory).measure(seconds);
        } finally {
            delete(directory);
        }
    }

    private JournalFigures measure(int seconds) throws IOException {
        WallClock wall = new WallClock();
        EventRing ring =
                new EventRing(RING_SLOTS, WaitProfile.QUIET, SAMPLE_EVERY, instrument -> true, SteadyClock::nanos);
        Journal journal = Journal.open(
                JournalConfig.in(directory.resolve("journal")), Map.of(), SteadyClock::nanos, wall::nanos, w -> {});
        journal.connect(ring.newReader(), () -> {});
        AtomicLong writerNs = new AtomicLong();
        Thread thread = new Thread(
                () -> {
                    journal.run();
                    writerNs.set(THREADS.getCurrentThreadCpuTime());
                },
                "journal");
        thread.start();
        long start = SteadyClock.nanos();
        write(ring.writer(), start + seconds * 1_000_000_000L);
        join(thread);
        long elapsedNs = SteadyClock.nanos() - start;
        long keeperNs = keeperNs();
        journal.close();
        if (journal.report().failure().isPresent()) {
            throw new IOException(
                    "the journal failed: " + journal.report().failure().get(), null);
        }
        long bytes = bytes();
        return new JournalFigures(
                journal.report().events(), elapsedNs, writerNs.get(), keeperNs, bytes, writeMapped(bytes));
    }

    private void write(RingWriter out, long until) {
        long spanNs = 0;
        for (int pass = 0; SteadyClock.nanos() < until; pass++) {
            // Time goes on from pass to pass, as in any stream: a record of one in which it stands still is longer.
            spanNs = pass == 1 ? out.streamSpanNs() + 1 : spanNs;
            out.shift(pass * spanNs);
            for (SlotImage event : events) {
                event.writeTo(out, (int) event.fields()[SlotImage.INSTRUMENT]);
            }
            out.endGroup();
        }
        out.end();
    }

    private long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** @return how long it took */
    private long writeMapped(long bytes) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < chunk.length; i++) {
            chunk[i] = (byte) random.nextInt();
        }
        try (FileChannel file = FileChannel.open(
                directory.resolve("plain"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            long start = SteadyClock.nanos();
            for (long at = 0; at < bytes; at += WINDOW_BYTES) {
                long length = Math.min(WINDOW_BYTES, bytes - at);
                MappedByteBuffer window = file.map(FileChannel.MapMode.READ_WRITE, at, length);
                while (window.hasRemaining()) {
                    window.put(chunk, 0, Math.min(chunk.length, window.remaining()));
                }
            }
            return SteadyClock.nanos() - start;
        }
    }

    private static List<SlotImage> read(String source) throws IOException {
        List<SlotImage> events = new ArrayList<>();
        GroupWriter writer = new GroupWriter(event -> {
            SlotImage image = new SlotImage();
            image.take(event);
            events.add(image);
        });
        Plugins plugins = Plugins.load(JournalThroughput.class.getClassLoader());
        FeedDirectory directory = new FeedDirectory(Optional.empty(), warning -> {});
        try (OpenFeed open = OpenFeed.open(source, plugins, directory)) {
            int groups = 0;
            while (groups != Feed.END && events.size() < MOST_EVENTS) {
                groups = open.feed().poll(writer, GROUPS_PER_POLL);
            }
        }
        if (events.isEmpty()) {
            throw new IOException(source + ": holds no events to keep");
        }
        return events;
    }

    private static long keeperNs() {
        long ns = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("journal-keeper")) {
                ns += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return ns;
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
