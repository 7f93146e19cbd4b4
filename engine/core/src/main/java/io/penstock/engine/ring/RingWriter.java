package io.penstock.engine.ring;

import com.lmax.disruptor.RingBuffer;
import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.EventKind;
import io.penstock.engine.latency.Stamps;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The feed's end of the ring: fills slots in place, claims and publishes them in batches. A slot is published only once
 * it is known whether its group ends with it. Feed thread only; waits while the ring is full.
 */
public final class RingWriter extends SlotWriter {
    /** Slots claimed, and events published, at a time, unless said otherwise. */
    public static final int BATCH = 32;

    private final RingBuffer<RingEvent> ring;
    private final RingEvent window;
    private final int batch;
    private final RingWait waiting;
    private final Unwanted unwanted;
    private final Samples samples;
    private final LongSupplier nanoClock;
    /** Where events go that nobody wants: filled like a slot and never published. */
    private final RingEvent scrap = new RingEvent();

    private long nextSample;
    private long receivedNanos;
    private long readNanos;
    private long waitedNs;
    private long next;
    private long claimed = -1;
    private long published = -1;
    /** The last slot is in a group that is still open. A flag, and no reference to the slot: see {@code OrderBook}. */
    private boolean open;

    RingWriter(
            RingBuffer<RingEvent> ring,
            int batch,
            RingWait waiting,
            Predicate<Instrument> filter,
            Samples samples,
            LongSupplier nanoClock) {
        this.ring = ring;
        this.window = new RingEvent(ring.get(0));
        this.batch = batch;
        this.waiting = waiting;
        this.unwanted = new Unwanted(filter);
        this.samples = samples;
        this.nanoClock = nanoClock;
    }

    /** Bytes were received, or at a paced speed were due, at this time: counts for all events that follow. */
    @HotPath
    public void received(long nanos) {
        receivedNanos = nanos;
        readNanos = nanos;
    }

    /** The bytes that were due at the time of {@link #received} began to be read only at this one. */
    @HotPath
    public void reading(long nanos) {
        readNanos = nanos;
    }

    /** Place in the stream of the event that comes next. */
    @HotPath
    public long position() {
        return next;
    }

    /** How long this writer has waited for free slots in all, in ns. */
    @HotPath
    public long waitedNs() {
        return waitedNs;
    }

    /** Makes everything up to the end of the last group visible to the lanes. */
    @HotPath
    public void flush() {
        publish(open ? next - 2 : next - 1);
    }

    /** Waits until every lane has handled everything up to the end of the last group. */
    public void awaitLanes() {
        flush();
        int tries = 0;
        while (ring.getMinimumGatingSequence() < published) {
            tries = waiting.awaitSpace(tries);
        }
    }

    /** Whether events of an instrument that was defined, or of all, enter the ring. */
    public boolean letsThrough(int instrumentId) {
        return !unwanted.hasIfDefined(instrumentId);
    }

    /** Ends the stream for every lane. */
    public void end() {
        endGroup();
        slot(EventKind.END.ordinal(), Instrument.ALL);
        endGroup();
        flush();
    }

    @Override
    @HotPath
    public void endGroup() {
        if (open) {
            last().flag(RingEvent.END_OF_GROUP);
            open = false;
            if (next - 1 - published >= batch) {
                publish(next - 1);
            }
        }
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        unwanted.beforeDefinition(instrument.id());
        super.define(instrument, bookKind, channel);
        unwanted.afterDefinition(instrument, last());
    }

    @Override
    void filterOut(int instrumentId) {
        unwanted.drop(instrumentId, last());
    }

    @Override
    @HotPath
    RingEvent slot(int kind, int instrumentId) {
        if (unwanted.has(instrumentId)) {
            return scrap;
        }
        if (next > claimed) {
            claim();
        }
        open = true;
        window.move(next++);
        return stamp(window, kind, instrumentId);
    }

    /** The event that was written last. */
    private RingEvent last() {
        window.move(next - 1);
        return window;
    }

    private void claim() {
        if (!ring.hasAvailableCapacity(batch)) {
            awaitSpace();
        }
        claimed = ring.next(batch);
        next = claimed - batch + 1;
    }

    private void awaitSpace() {
        // Lanes free slots only by passing published ones: without this a group longer than the ring would wait for
        // ever.
        flush();
        long start = nanoClock.getAsLong();
        int tries = 0;
        while (!ring.hasAvailableCapacity(waiting.worthwhile(ring.getBufferSize(), batch))) {
            tries = waiting.awaitSpace(tries);
        }
        long waited = nanoClock.getAsLong() - start;
        waitedNs += waited;
        // Nobody reads while the ring is full: what is being read now is late by so much, not slow.
        readNanos += waited;
    }

    private void publish(long upTo) {
        if (upTo > published) {
            if (Stamps.BUILT_IN && nextSample <= upTo) {
                stamp(upTo);
            }
            ring.publish(upTo);
            published = upTo;
        }
    }

    private void stamp(long upTo) {
        long now = nanoClock.getAsLong();
        while (nextSample <= upTo) {
            samples.put(nextSample, receivedNanos, readNanos, now);
            nextSample = samples.after(nextSample);
        }
    }
}
