package io.penstock.engine.lane;

import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.engine.ring.RingEvent;

/**
 * What a view made by the lane takes over unchanged from the event in the ring. Copied: a reference to the event would cost the
 * collector's write barrier at every callback, which waits for all stores before it. Lane thread; reused.
 */
abstract class EventView implements Event {
    private int kind;
    private int instrumentId;
    private long tsEvent;
    private long tsRecv;
    private long streamNanos;
    private long sequence;
    private boolean endOfGroup;

    final void take(RingEvent event) {
        kind = event.kindCode();
        instrumentId = event.instrumentId();
        tsEvent = event.tsEvent();
        tsRecv = event.tsRecv();
        streamNanos = event.streamNanos();
        sequence = event.sequence();
        endOfGroup = event.endOfGroup();
    }

    @Override
    public EventKind kind() {
        return EventKind.of(kind);
    }

    @Override
    public int instrumentId() {
        return instrumentId;
    }

    @Override
    public long tsEvent() {
        return tsEvent;
    }

    @Override
    public long tsRecv() {
        return tsRecv;
    }

    @Override
    public long streamNanos() {
        return streamNanos;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public boolean endOfGroup() {
        return endOfGroup;
    }
}
