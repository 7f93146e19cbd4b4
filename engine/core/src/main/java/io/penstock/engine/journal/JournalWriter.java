package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.engine.ring.SlotImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Writes the files of one session: batches of events, each file with a head and a close. Nothing of a batch is in the
 * journal, or all of it. One thread, but for {@link #space}.
 */
final class JournalWriter implements Closeable {
    /** More is always allocated than the longest batch and the close of a file take. */
    static final long MARGIN = 1 << 19;

    private static final long NS_PER_MS = 1_000_000;

    private final JournalConfig config;
    private final LongSupplier wallNanos;
    private final String heading;
    private final BatchEncoder events = new BatchEncoder();
    private final BatchEncoder ends = new BatchEncoder();
    private final Map<Integer, SlotImage> definitions = new TreeMap<>();
    private final int session;
    private final Queue queue;
    private volatile SpaceAhead space;
    private long nextSequence;
    private int previousCrc;
    private long rollAtNanos = Long.MAX_VALUE;

    /**
     * Begins a session and its first file.
     *
     * @param directory of the session; is made
     * @param heading what is to be known of the run; see {@link Heading}
     * @param known instruments that were defined before
     * @param wallNanos time of day, ns since the epoch
     */
    JournalWriter(
            JournalConfig config,
            Path directory,
            int session,
            Tail tail,
            String heading,
            List<SlotImage> known,
            LongSupplier wallNanos)
            throws IOException {
        this.config = config;
        this.session = session;
        this.nextSequence = tail.nextSequence();
        this.previousCrc = tail.previousCrc();
        this.heading = heading;
        this.wallNanos = wallNanos;
        known.forEach(this::define);
        Files.createDirectories(directory);
        queue = new Queue(directory, wallNanos.getAsLong() / NS_PER_MS);
        begin(space(queue.file()));
        events.begin();
    }

    /** Number of the next event. */
    @HotPath
    long nextSequence() {
        return nextSequence;
    }

    /** Where the journal ends now. */
    Tail tail() {
        return new Tail(nextSequence, previousCrc);
    }

    /** The space of the present file. Any thread. */
    SpaceAhead space() {
        return space;
    }

    /** How far the present file is written. */
    @HotPath
    long position() {
        return queue.position();
    }

    /** Whether {@link #add} has room. */
    @HotPath
    boolean hasRoom() {
        return events.hasRoom();
    }

    /** Adds an event to the batch that is being made. */
    @HotPath
    void add(SlotImage image) {
        if (image.definition() != null) {
            define(image);
        }
        events.add(image);
    }

    /** Writes the batch and begins the next; without events nothing. */
    @HotPath
    void commit(long publishedNanos) throws IOException {
        int count = events.count();
        if (count > 0) {
            events.finish(BatchLayout.EVENTS, (byte) 0, session, nextSequence, previousCrc, publishedNanos);
            append(events);
            nextSequence += count;
            previousCrc = events.crc();
            events.begin();
        }
    }

    /** Copies a batch of events as it is. */
    void copy(Batch batch) throws IOException {
        reserve();
        byte[] bytes = new byte[batch.length()];
        System.arraycopy(batch.bytes(), batch.at(), bytes, 0, bytes.length);
        queue.append(bytes, bytes.length);
        nextSequence = batch.nextSequence();
        previousCrc = batch.checksum();
    }

    private void define(SlotImage image) {
        definitions.put(image.definition().id(), image.copy());
    }

    /** Whether the present file is as long or as old as it may be. */
    @HotPath
    boolean isFull() {
        return queue.position() + 2 * MARGIN > config.roll().bytes() || wallNanos.getAsLong() >= rollAtNanos;
    }

    /**
     * Ends the present file and begins another one, for which there is space already: where there is none, the present file
     * stays as it is and can still be ended.
     *
     * @return the one that was ended
     */
    SpaceAhead roll() throws IOException {
        SpaceAhead ended = space;
        long nowMillis = wallNanos.getAsLong() / NS_PER_MS;
        SpaceAhead next = space(queue.nextFile(nowMillis));
        closeFile(BatchLayout.ROLLED);
        queue.roll(nowMillis);
        begin(next);
        return ended;
    }

    /** Ends the session in order. Nothing can be written after it. */
    void end(byte why) {
        closeFile(why);
    }

    /** Releases the files, ended or not. */
    @Override
    public void close() throws IOException {
        try (SpaceAhead ended = space) {
            long length = queue.position();
            queue.close();
            ended.cutTo(length);
            ended.force();
        }
    }

    /** Space for a file, as much as its head needs and more. */
    private SpaceAhead space(Path file) throws IOException {
        // Chronicle maps blocks and a quarter of one more, so the length is set to what it needs at the most.
        long blocks = config.roll().bytes() / Queue.BLOCK_BYTES + 1;
        SpaceAhead made = new SpaceAhead(file, (blocks + 1) * Queue.BLOCK_BYTES, config.lowWaterBytes());
        try {
            encodeHead();
            made.extendTo(ends.length() + 2 * MARGIN);
            return made;
        } catch (IOException e) {
            made.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void begin(SpaceAhead made) {
        space = made;
        long maxAgeNs = config.roll().ns();
        rollAtNanos = maxAgeNs == 0 ? Long.MAX_VALUE : wallNanos.getAsLong() + maxAgeNs;
        encodeHead();
        queue.append(ends.bytes(), ends.length());
    }

    private void encodeHead() {
        ends.head(heading, new ArrayList<>(definitions.values()));
        ends.finish(BatchLayout.HEAD, (byte) 0, session, nextSequence, previousCrc, 0);
    }

    private void closeFile(byte why) {
        ends.begin();
        ends.finish(BatchLayout.CLOSE, why, session, nextSequence, previousCrc, 0);
        queue.append(ends.bytes(), ends.length());
    }

    private void append(BatchEncoder batch) throws IOException {
        reserve();
        queue.append(batch.bytes(), batch.length());
    }

    /** Leaves room for the close of the file too. */
    @HotPath
    private void reserve() throws IOException {
        long needed = queue.position() + MARGIN;
        if (needed > space.allocated()) {
            space.extendTo(needed);
        }
    }

    /**
     * Where a journal ends.
     *
     * @param nextSequence number of the first event behind it
     * @param previousCrc of its last batch of events
     */
    record Tail(long nextSequence, int previousCrc) {
        /** Of an empty journal. */
        static final Tail EMPTY = new Tail(1, 0);
    }
}
