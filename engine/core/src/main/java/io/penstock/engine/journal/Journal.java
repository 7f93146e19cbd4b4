package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.ring.SlotImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Keeps every event of a ring, in the ring's order: another of its readers, on a thread of its own. Opened before the ring
 * has events; the thread ends with the stream, or in order when no more can be written.
 */
public final class Journal implements Runnable, Closeable {
    private final WriterLock lock;
    private final JournalWriter writer;
    private final Keeper keeper;
    private final JournalConfig config;
    private final LongSupplier nanoClock;
    private final Positions positions = new Positions();
    private final SlotImage image = new SlotImage();
    private final long firstSequence;
    private RingReader reader;
    private boolean closed;
    private Runnable onFailure = () -> {};
    private volatile Throwable failure;

    private Journal(
            WriterLock lock,
            JournalConfig config,
            JournalWriter writer,
            LongSupplier nanoClock,
            LongSupplier wallNanos) {
        this.lock = lock;
        this.config = config;
        this.writer = writer;
        this.nanoClock = nanoClock;
        this.firstSequence = writer.nextSequence();
        // What was there was forced when it was closed or recovered.
        positions.acknowledge(firstSequence - 1);
        positions.forced(firstSequence - 1);
        keeper = new Keeper(config, writer, positions, new Retainer(config, wallNanos));
    }

    /**
     * Opens a journal for another session, recovering what the last one left.
     *
     * @param heading what is to be known of the run, by name
     * @param nanoClock the ring's clock
     * @param wallNanos time of day, ns since the epoch
     * @param warnings told what a recovery found
     * @throws JournalDamage when the journal is damaged before its end
     * @throws IOException when somebody else writes to it, saying who, or it cannot be written to
     */
    public static Journal open(
            JournalConfig config,
            Map<String, String> heading,
            LongSupplier nanoClock,
            LongSupplier wallNanos,
            Consumer<String> warnings)
            throws IOException {
        WriterLock lock = lock(config.directory());
        try {
            JournalWriter.Tail tail = new Recovery(config, wallNanos, warnings).run();
            JournalFiles files = new JournalFiles(config.directory());
            int session = files.lastSession() + 1;
            JournalWriter writer = new JournalWriter(
                    config, files.session(session), session, tail, Heading.of(heading), List.of(), wallNanos);
            return new Journal(lock, config, writer, nanoClock, wallNanos);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static WriterLock lock(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
            return WriterLock.take(directory);
        } catch (AccessDeniedException e) {
            throw new IOException(directory + ": no journal can be written there: access is denied", e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(directory + ": is not a directory, as a journal is", e);
        }
    }

    /** Before the thread starts: what it reads, and who is told in it that nothing more can be written. */
    public void connect(RingReader newReader, Runnable failureListener) {
        reader = newReader;
        onFailure = failureListener;
    }

    /** How far it has come. Any thread. */
    public Positions positions() {
        return positions;
    }

    @Override
    public void run() {
        keeper.start();
        try {
            drain();
            writer.end(BatchLayout.ENDED);
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            // A mapped page that the disk could not give is an error of the JVM's own.
            failure = e instanceof InternalError
                    ? JournalStopped.failed(writer.space().file(), "written to", e)
                    : e;
            onFailure.run();
            end();
        } finally {
            // Whatever ended this thread, the feed must not wait for it.
            reader.stop();
        }
    }

    /** Any thread. Why nothing more can be written, once it is so. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Any thread, while it is written to. What this session has kept, from its first event on and with the ids of the ring; it
     * goes on as the journal grows.
     *
     * @throws IOException when it cannot be opened
     */
    public Feed reread(FeedContext context) throws IOException {
        return JournalFeed.ofPresentSession(config.directory(), firstSequence, context);
    }

    /** What it did. After {@link #close}. */
    public JournalReport report() {
        return new JournalReport(
                config.directory(),
                firstSequence,
                positions.acknowledged(),
                positions.durable(),
                config.sync(),
                Optional.ofNullable(failure));
    }

    /**
     * After the thread has ended. Forces everything to disk, unless that is never to be done or failed before; what fails now
     * is in the report. Idempotent.
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            failing(keeper);
            failing(writer);
        }
    }

    private void failing(Closeable part) {
        try {
            part.close();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
    }

    private void drain() throws InterruptedException, IOException {
        long next = 0;
        while (true) {
            long available = reader.await(next);
            if (available < next) {
                return;
            }
            while (next <= available) {
                long first = next;
                long published = reader.isSampled(first) ? reader.publishedNanos(first) : nanoClock.getAsLong();
                next = fill(first, available);
                boolean ended = next <= available && reader.get(next).isEnd();
                commit(published);
                reader.release(next - 1);
                if (ended) {
                    return;
                }
            }
        }
    }

    /** @return the first event that did not go into the batch */
    @HotPath
    private long fill(long first, long available) {
        long next = first;
        while (next <= available && writer.hasRoom()) {
            RingEvent event = reader.get(next);
            if (event.isEnd()) {
                return next;
            }
            image.take(event);
            writer.add(image);
            next++;
        }
        return next;
    }

    @HotPath
    private void commit(long published) throws IOException {
        writer.commit(published);
        long last = writer.nextSequence() - 1;
        positions.acknowledge(last);
        if (config.sync() == SyncMode.EVERY_BATCH) {
            writer.space().force();
            positions.forced(last);
        }
        keeper.written(writer.position());
        if (writer.isFull()) {
            keeper.roll();
        }
    }

    /** After a failure: what is acknowledged stands, and the file is ended where there is room left, as there should be. */
    private void end() {
        try {
            writer.end(BatchLayout.ENDED);
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }
}
