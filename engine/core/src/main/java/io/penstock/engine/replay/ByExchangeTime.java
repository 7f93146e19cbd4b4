package io.penstock.engine.replay;

import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.engine.ring.HeldGroup;
import java.io.IOException;

/**
 * The groups of a source ordered by exchange time, though the source itself goes by receive time: each group is held until
 * its exchange time is known. A group's time is that of its first event that has one. Feed thread.
 */
final class ByExchangeTime implements Groups {
    private final Groups groups;
    private final HeldGroup held = new HeldGroup();
    private int polled;

    ByExchangeTime(Groups groups) {
        this.groups = groups;
    }

    @Override
    public long nextNanos() throws IOException {
        hold();
        for (int i = 0; i < held.size(); i++) {
            long nanos = MergeBy.exchangeNanos(held.get(i));
            if (nanos != Time.NONE) {
                return nanos;
            }
        }
        return Time.NONE;
    }

    @Override
    public int poll(EventWriter out, int maxGroups) throws IOException {
        int delivered = 0;
        while (delivered < maxGroups) {
            hold();
            if (polled <= 0) {
                return delivered == 0 ? polled : delivered;
            }
            held.writeTo(out, MergeBy::exchangeNanos);
            polled = 0;
            delivered++;
        }
        return delivered;
    }

    private void hold() throws IOException {
        if (polled == 0) {
            held.clear();
            polled = groups.poll(held, 1);
        }
    }
}
