package io.penstock.engine;

import io.penstock.api.Instrument;
import io.penstock.api.feed.Feed;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.ring.SecondReading;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Brings somebody who comes late to where a stream is: reads its sources a second time, beside the ring, which waits for him
 * only once he is less than half of it behind. What is read so is what was written to the ring, event by event; that it is,
 * is looked at where the two meet. One thread, but for {@link #position}.
 */
final class Rereading implements Closeable {
    private static final int GROUPS_PER_POLL = 64;
    /** What is being written to a journal may be readable a moment after it is in the ring. */
    private static final long MOMENT_NS = 100_000;
    /** Farther behind than this many groups can be long, several are read at a time. */
    private static final int FAR_BEHIND = 1 << 16;

    private final Passes sources;
    private final SecondReading writer;
    private final Consumer<RingEvent> books;
    private final Supplier<Optional<Throwable>> failure;
    private volatile long position = -1;
    private Optional<RingEvent> meeting = Optional.empty();
    private long meetingPosition = -1;

    /**
     * Opens the sources once more.
     *
     * @param books is shown each event
     * @param failure why nothing more will come of them, where they are still being written, once it is so
     * @throws IOException when they cannot be opened again
     */
    Rereading(
            List<OpenSources.Opener> openers,
            EngineConfig config,
            Predicate<Instrument> filter,
            Consumer<RingEvent> books,
            Supplier<Optional<Throwable>> failure)
            throws IOException {
        this.books = books;
        this.failure = failure;
        // Whatever there is to warn of was said at the first reading.
        sources = Passes.open(openers, config, warning -> {});
        writer = new SecondReading(filter, this::read);
        sources.into(writer);
    }

    /**
     * Reads until the ring can be taken over, and has the ring wait for {@code late} from there on.
     *
     * @param ended whether the stream has ended, which it does not wait for
     * @return the last event that was read, with which a group ends: all after it are in the ring
     * @throws IOException when the sources cannot be read on, or do not read as they did, or the stream ended before
     */
    long catchUp(RingReader late, BooleanSupplier ended) throws IOException {
        long behind = late.published() - position;
        while (behind > late.slots() / 2) {
            if (ended.getAsBoolean()) {
                throw new IOException("the stream ended before a second reading had caught up with it: " + behind
                        + " events were left");
            }
            poll(behind > FAR_BEHIND ? GROUPS_PER_POLL : 1);
            behind = late.published() - position;
        }
        meetingPosition = late.join();
        if (meetingPosition > position) {
            RingEvent last = late.get(meetingPosition).copy();
            boolean isWhole = late.published() < meetingPosition + late.slots() / 2;
            meeting = isWhole ? Optional.of(last) : Optional.empty();
        }
        while (position < meetingPosition) {
            poll(1);
        }
        return position;
    }

    /** Any thread. The last event that was read; -1 before the first. */
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        sources.close();
    }

    private void poll(int groups) throws IOException {
        int polled = sources.poll(writer, groups);
        if (polled == Feed.END) {
            throw new IOException("the sources end after " + (position + 1) + " events when read again");
        }
        if (polled == 0) {
            Optional<Throwable> stopped = failure.get();
            if (stopped.isPresent()) {
                throw new IOException(
                        "the journal ends after " + (position + 1) + " events: "
                                + stopped.get().getMessage(),
                        stopped.get());
            }
            LockSupport.parkNanos(MOMENT_NS);
        }
        position = writer.position();
    }

    private void read(RingEvent event, long at) {
        if (at == meetingPosition && meeting.isPresent() && !isSame(event, meeting.get())) {
            throw new DifferentReadingException(at);
        }
        books.accept(event);
    }

    private static boolean isSame(RingEvent one, RingEvent other) {
        return one.kind() == other.kind()
                && one.instrumentId() == other.instrumentId()
                && one.sequence() == other.sequence()
                && one.tsEvent() == other.tsEvent()
                && one.tsRecv() == other.tsRecv()
                && one.streamNanos() == other.streamNanos();
    }

    /** The sources do not say what they said. */
    static final class DifferentReadingException extends RuntimeException {
        DifferentReadingException(long position) {
            super("the sources do not read as they did the first time: event " + position + " is another");
        }
    }
}
