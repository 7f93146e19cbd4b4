package io.penstock.engine.replay;

import io.penstock.api.event.EventKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.engine.ring.HeldGroup;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingWriter;
import java.io.IOException;

/**
 * Groups that somebody watches: each that is wanted goes out alone, and nothing follows it before all lanes have handled it
 * and the watcher has had his time. Feed thread.
 */
public final class Stepping implements Groups {
    private final Groups groups;
    private final Watcher watcher;
    private final Window.Clock clock;
    private final RingWriter writer;
    private final HeldGroup held = new HeldGroup();
    private boolean isShown;

    /** @param writer to which all is written in the end */
    public Stepping(Groups groups, Watcher watcher, Window.Clock clock, RingWriter writer) {
        this.groups = groups;
        this.watcher = watcher;
        this.clock = clock;
        this.writer = writer;
    }

    @Override
    public long nextNanos() throws IOException {
        return groups.nextNanos();
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        if (isShown) {
            isShown = false;
            writer.awaitLanes();
            watcher.proceed();
            return 0;
        }
        if (!watcher.isWatching()) {
            return groups.poll(out, maxGroups);
        }
        for (int delivered = 0; delivered < maxGroups; delivered++) {
            held.clear();
            int polled = groups.poll(held, 1);
            if (polled <= 0) {
                return delivered == 0 ? polled : delivered;
            }
            isShown = isWanted();
            if (isShown) {
                writer.awaitLanes();
                watcher.show();
            }
            held.writeTo(out, RingEvent::streamNanos);
            if (isShown) {
                return delivered + 1;
            }
        }
        return maxGroups;
    }

    private boolean isWanted() {
        boolean isWanted = false;
        for (int i = 0; i < held.size(); i++) {
            RingEvent event = held.get(i);
            boolean isHeard = event.kind() == EventKind.DEFINITION || writer.letsThrough(event.instrumentId());
            if (isHeard && watcher.wants(event, clock)) {
                isWanted = true;
            }
        }
        return isWanted && !writer.isBeforeWindow();
    }
}
