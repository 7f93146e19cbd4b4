package io.penstock.engine.ring;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import io.penstock.api.Instrument;
import java.util.function.Predicate;

/** The ring itself: one writer, any number of readers, each of which sees every event. Built before its threads start. */
public final class EventRing {
    private final RingBuffer<RingEvent> ring;
    private final RingWriter writer;

    /**
     * @param slots a power of two, at least 1,024
     * @param filter events of other instruments never enter the ring, but for their definitions
     */
    public EventRing(int slots, Predicate<Instrument> filter) {
        if (slots < 1_024 || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("ring slots=" + slots + ": a power of two, at least 1024");
        }
        ring = RingBuffer.createSingleProducer(RingEvent::new, slots, new BlockingWaitStrategy());
        writer = new RingWriter(ring, filter);
    }

    /** The only writer. */
    public RingWriter writer() {
        return writer;
    }

    /** A reader from the first event on; the writer waits for it. To be called before the first event is written. */
    public RingReader newReader() {
        return new RingReader(ring);
    }
}
