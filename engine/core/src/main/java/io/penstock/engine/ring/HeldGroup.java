package io.penstock.engine.ring;

import io.penstock.api.feed.EventWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Holds what was written, so that it can be looked at before it goes on. {@link RingEvent#streamNanos} of a held event is
 * its own ordering time, which may fall back. Grows to the longest group. One thread.
 */
public final class HeldGroup extends SlotWriter {
    private final List<RingEvent> slots = new ArrayList<>();
    private int used;
    private long orderingNanos;

    /** How many events are held. */
    public int size() {
        return used;
    }

    /** A held event, until {@link #clear}. */
    public RingEvent get(int index) {
        return slots.get(index);
    }

    /** Forgets the held events. */
    public void clear() {
        used = 0;
    }

    /** Writes the held events as one group; without events nothing. They stay held. */
    public void writeTo(EventWriter out, ToLongFunction<RingEvent> ordering) {
        for (int i = 0; i < used; i++) {
            RingEvent event = slots.get(i);
            out.header(event.tsEvent(), event.tsRecv(), event.sequence(), ordering.applyAsLong(event));
            SlotReading.write(event, out);
        }
        out.endGroup();
    }

    @Override
    public void header(long eventNanos, long receiveNanos, long messageSequence, long newOrderingNanos) {
        super.header(eventNanos, receiveNanos, messageSequence, newOrderingNanos);
        orderingNanos = newOrderingNanos;
    }

    /** Who polls one group knows its end. */
    @Override
    public void endGroup() {}

    @Override
    RingEvent slot(int kind, int instrumentId) {
        if (used == slots.size()) {
            slots.add(new RingEvent());
        }
        RingEvent event = stamp(slots.get(used++), kind, instrumentId);
        event.streamNanos(orderingNanos);
        return event;
    }
}
