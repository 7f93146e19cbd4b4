package io.penstock.engine.lane;

import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.engine.ring.RingEvent;

/** What a view made by the lane takes over unchanged from the event in the ring. Lane thread; reused. */
abstract class EventView implements Event {
    RingEvent event;

    @Override
    public EventKind kind() {
        return event.kind();
    }

    @Override
    public int instrumentId() {
        return event.instrumentId();
    }

    @Override
    public long tsEvent() {
        return event.tsEvent();
    }

    @Override
    public long tsRecv() {
        return event.tsRecv();
    }

    @Override
    public long streamNanos() {
        return event.streamNanos();
    }

    @Override
    public long sequence() {
        return event.sequence();
    }

    @Override
    public boolean endOfGroup() {
        return event.endOfGroup();
    }
}
