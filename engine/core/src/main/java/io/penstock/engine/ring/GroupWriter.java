package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.event.EventKind;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A writer without a ring: hands the events of closed groups to a reader in the caller's thread. What a lane would see is
 * what this reader sees. Grows to the longest batch. One thread.
 */
public final class GroupWriter extends SlotWriter {
    /** Reads the events of whole groups. */
    @FunctionalInterface
    public interface BatchReader {
        /** {@code events[0..count)} are to be read during the call only; none may be written to. */
        void read(RingEvent[] events, int count);
    }

    private static final int FIRST_SLOTS = 16;

    private final int atLeast;
    private final BatchReader reader;
    private RingEvent[] slots = new RingEvent[0];
    private int used;

    /**
     * Hands over each group by itself.
     *
     * @param reader is shown each event during the call only; must not write
     */
    public GroupWriter(Consumer<RingEvent> reader) {
        this(1, (events, count) -> {
            for (int i = 0; i < count; i++) {
                reader.accept(events[i]);
            }
        });
    }

    /** Hands over as soon as {@code atLeast} events are there and a group ends. */
    public GroupWriter(int atLeast, BatchReader reader) {
        this.atLeast = atLeast;
        this.reader = reader;
    }

    @Override
    @HotPath
    public void endGroup() {
        if (used > 0) {
            slots[used - 1].flag(RingEvent.END_OF_GROUP);
            if (used >= atLeast) {
                flush();
            }
        }
    }

    /** Hands over what is there. Only at the end of a group. */
    @HotPath
    public void flush() {
        int events = used;
        used = 0;
        reader.read(slots, events);
    }

    /** Ends the stream: the reader sees a last event of kind {@link EventKind#END}. */
    public void end() {
        endGroup();
        slot(EventKind.END.ordinal(), Instrument.ALL);
        endGroup();
        flush();
    }

    @Override
    @HotPath
    RingEvent slot(int kind, int instrumentId) {
        if (used == slots.length) {
            grow();
        }
        return stamp(slots[used++], kind, instrumentId);
    }

    private void grow() {
        int old = slots.length;
        slots = Arrays.copyOf(slots, Math.max(FIRST_SLOTS, old * 2));
        RingEvent places = new RingEvent(slots.length - old);
        for (int i = old; i < slots.length; i++) {
            slots[i] = new RingEvent(places);
            slots[i].move(i - old);
        }
    }
}
