package io.penstock.engine.replay;

import io.penstock.api.event.Event;

/** Somebody who watches a replay group by group. Feed thread. */
public interface Watcher {
    /** Whether {@link #wants} is to be asked at all: otherwise the replay goes on unwatched, and as fast as it can. */
    boolean isWatching();

    /**
     * Whether the group of an event that comes next is to be seen; asked of each event in the group that the run lets
     * through. {@link Event#streamNanos} is the event's own ordering time.
     */
    boolean wants(Event event, Window.Clock clock);

    /** A group that is wanted comes next. Every lane has handled all before it, and is at rest. */
    void show();

    /** Every lane has handled the group that was shown, and rests until this returns. */
    void proceed();
}
