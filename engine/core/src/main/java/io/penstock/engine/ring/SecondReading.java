package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.book.BookKind;
import java.util.function.Predicate;

/**
 * Where the sources of a stream are written when they are read once more beside the ring: each event that enters the ring goes
 * to a reader under the same position, in the caller's thread. One thread.
 */
public final class SecondReading extends SlotWriter {
    /** Reads one event after the other. */
    @FunctionalInterface
    public interface Reader {
        /** {@code event} is to be read during the call only, and does not say whether its group ends. */
        void read(RingEvent event, long position);
    }

    private final Reader reader;
    private final Unwanted unwanted;
    private final RingEvent event = new RingEvent();
    private final RingEvent scrap = new RingEvent();
    private boolean isFilled;
    private long position = -1;

    /** @param filter as of the ring */
    public SecondReading(Predicate<Instrument> filter, Reader reader) {
        this.unwanted = new Unwanted(filter);
        this.reader = reader;
    }

    /** Of the last event that was read; -1 before the first. At the end of a group, the group's last. */
    public long position() {
        return position;
    }

    @Override
    @HotPath
    public void endGroup() {
        if (isFilled) {
            isFilled = false;
            reader.read(event, ++position);
        }
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        unwanted.beforeDefinition(instrument.id());
        super.define(instrument, bookKind, channel);
        unwanted.afterDefinition(instrument, event);
    }

    @Override
    void filterOut(int instrumentId) {
        unwanted.drop(instrumentId, event);
    }

    @Override
    @HotPath
    RingEvent slot(int kind, int instrumentId) {
        if (unwanted.has(instrumentId)) {
            return scrap;
        }
        endGroup();
        isFilled = true;
        return stamp(event, kind, instrumentId);
    }
}
