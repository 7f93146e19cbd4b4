package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A writer without a ring: hands the events of a group, once it is closed, to a reader in the caller's thread. What a lane
 * would see is what this reader sees. Grows to the longest group. One thread.
 */
public final class GroupWriter extends SlotWriter {
    private final Consumer<RingEvent> reader;
    private final List<RingEvent> slots = new ArrayList<>();
    private int used;

    /** @param reader is shown each event during the call only; must not write */
    public GroupWriter(Consumer<RingEvent> reader) {
        this.reader = reader;
    }

    @Override
    @HotPath
    public void endGroup() {
        int events = used;
        if (events == 0) {
            return;
        }
        used = 0;
        slots.get(events - 1).flags |= RingEvent.END_OF_GROUP;
        for (int i = 0; i < events; i++) {
            reader.accept(slots.get(i));
        }
    }

    /** Ends the stream: the reader sees a last event of kind {@link EventKind#END}. */
    public void end() {
        endGroup();
        slot(EventKind.END.ordinal(), Instrument.ALL);
        endGroup();
    }

    @Override
    @HotPath
    RingEvent slot(int kind, int instrumentId) {
        if (used == slots.size()) {
            slots.add(new RingEvent());
        }
        return stamp(slots.get(used++), kind, instrumentId);
    }
}
