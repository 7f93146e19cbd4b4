package io.penstock.api.event;

/** What every event has. Valid during the callback, on its thread. */
public interface Event {
    /** What it says. */
    EventKind kind();

    /** Dense id of the instrument; {@link io.penstock.api.Instrument#ALL} when it concerns the whole market. */
    int instrumentId();

    /** Exchange time in ns since the epoch; {@link io.penstock.api.Time#NONE} where the feed carries none. */
    long tsEvent();

    /** Our or the recorder's receive time in ns since the epoch; {@link io.penstock.api.Time#NONE} where none was kept. */
    long tsRecv();

    /** Stream time in ns since the epoch: what {@code StrategyContext.now()} says during this event. Never falls. */
    long streamNanos();

    /** The venue's own message number; the running number in the recording, from 1, where the venue has none. */
    long sequence();

    /** True on the last event of a venue packet or transaction: only then are books consistent. */
    boolean endOfGroup();
}
