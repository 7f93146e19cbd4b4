package io.penstock.engine.market;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;

/** What outlives an event's callback: a copy of what every event has. Lane thread. */
abstract class KeptEvent implements Event {
    private final EventKind kind;
    private int instrumentId = Instrument.ALL;
    private long tsEvent = Time.NONE;
    private long tsRecv = Time.NONE;
    private long streamNanos = Time.NONE;
    private long sequence;
    private boolean endOfGroup;

    KeptEvent(EventKind kind) {
        this.kind = kind;
    }

    final void keep(Event event) {
        instrumentId = event.instrumentId();
        tsEvent = event.tsEvent();
        tsRecv = event.tsRecv();
        streamNanos = event.streamNanos();
        sequence = event.sequence();
        endOfGroup = event.endOfGroup();
    }

    @Override
    public EventKind kind() {
        return kind;
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
