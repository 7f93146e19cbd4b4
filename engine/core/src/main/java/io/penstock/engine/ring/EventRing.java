package io.penstock.engine.ring;

import com.lmax.disruptor.RingBuffer;
import io.penstock.api.Instrument;
import io.penstock.engine.thread.WaitPlan;
import io.penstock.engine.thread.WaitProfile;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The ring itself: one writer, any number of readers, each of which sees every event. Readers may
 * join while it runs.
 */
public final class EventRing {
    private static final int READ_TOGETHER = 8;

    /** Its sequences say which places are whose; each of its entries is the same first window on all of them. */
    private final RingBuffer<RingEvent> ring;

    private final Samples samples;
    private final RingWriter writer;
    private final RingWait waiting;
    private final int batch;

    /** An empty ring with batches of {@link RingWriter#BATCH}; as the other constructor. */
    public EventRing(
            int slots, WaitProfile wait, int sampleEvery, Predicate<Instrument> filter, LongSupplier nanoClock) {
        this(slots, RingWriter.BATCH, wait, sampleEvery, filter, nanoClock);
    }

    /**
     * An empty ring.
     *
     * @param slots a power of two, at least 1,024
     * @param batch slots claimed and events published at a time, at most half the slots; readers take up to eight times as many
     * @param wait how its threads wait for one another
     * @param sampleEvery one event in so many is timed; a power of two up to 1,024, or 0 for none but the first
     * @param filter events of other instruments never enter the ring, but for their definitions
     * @param nanoClock a steady clock in ns, for latencies only
     */
    public EventRing(
            int slots,
            int batch,
            WaitProfile wait,
            int sampleEvery,
            Predicate<Instrument> filter,
            LongSupplier nanoClock) {
        if (slots < 1_024 || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("ring slots=" + slots + ": a power of two, at least 1024");
        }
        if (sampleEvery < 0 || sampleEvery > 1_024 || Integer.bitCount(sampleEvery) > 1) {
            throw new IllegalArgumentException("sampleEvery=" + sampleEvery + ": a power of two, up to 1024, or 0");
        }
        this.batch = batch;
        waiting = new RingWait(WaitPlan.of(wait));
        RingEvent places = new RingEvent(slots);
        ring = RingBuffer.createSingleProducer(() -> places, slots, waiting);
        samples = new Samples(slots, sampleEvery);
        writer = new RingWriter(ring, batch, waiting, filter, samples, nanoClock);
    }

    /** From now on its threads wait for one another as a plan says. Any thread. */
    public void waitBy(WaitPlan plan) {
        waiting.follow(plan);
    }

    /** The only writer. */
    public RingWriter writer() {
        return writer;
    }

    /** A reader from the first event on; the writer waits for it. To be called before the first event is written. */
    public RingReader newReader() {
        RingReader reader = newLateReader();
        reader.join();
        return reader;
    }

    /** A reader that starts in the middle: the writer does not wait for it until it {@link RingReader#join joins}. Any thread. */
    public RingReader newLateReader() {
        return new RingReader(ring, READ_TOGETHER * batch, samples);
    }
}
