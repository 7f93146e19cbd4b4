package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.book.Book;

/**
 * One event that was timed on its way, and what was around it. Times are of the steady clock, in ns. One object for each
 * lane, filled anew for each event: valid during the call only, in the lane's thread.
 */
public final class TimedEvent {
    private final Dispatcher dispatcher;
    long position;
    int instrumentId;
    long dueNanos;
    long readNanos;
    long publishedNanos;
    long takenNanos;
    long appliedNanos;
    long deliveredNanos;
    int ordersSent;
    int placeInBatch;
    int batchLength;
    int waiting;

    TimedEvent(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Its place in the stream. */
    @HotPath
    public long position() {
        return position;
    }

    /** What it is about; {@link io.penstock.api.Instrument#ALL} when it is about all. */
    @HotPath
    public int instrumentId() {
        return instrumentId;
    }

    /** When its bytes were received; at a paced speed when they were due, however late the feed was. */
    @HotPath
    public long dueNanos() {
        return dueNanos;
    }

    /** When its bytes began to be read. */
    @HotPath
    public long readNanos() {
        return readNanos;
    }

    /** When it became visible to the lanes. */
    @HotPath
    public long publishedNanos() {
        return publishedNanos;
    }

    /** When this lane took it up. */
    @HotPath
    public long takenNanos() {
        return takenNanos;
    }

    /** When the book was changed. */
    @HotPath
    public long appliedNanos() {
        return appliedNanos;
    }

    /** When the callbacks were made. */
    @HotPath
    public long deliveredNanos() {
        return deliveredNanos;
    }

    /** Orders, replacements and cancels that its callbacks sent. */
    @HotPath
    public int ordersSent() {
        return ordersSent;
    }

    /** Its place in the batch that the lane found, from 0. */
    @HotPath
    public int placeInBatch() {
        return placeInBatch;
    }

    /** Events of that batch. */
    @HotPath
    public int batchLength() {
        return batchLength;
    }

    /** Events that lay in the ring when the lane found that batch, this one and what came after it. */
    @HotPath
    public int waiting() {
        return waiting;
    }

    /** Price levels of its book, both sides; 0 where this lane keeps none. */
    public int bookLevels() {
        Book book = dispatcher.bookOrNull(instrumentId);
        return book == null ? 0 : book.levels(Side.BUY) + book.levels(Side.SELL);
    }
}
