package io.penstock.perf.latency;

import io.penstock.api.HotPath;
import io.penstock.engine.lane.TimedEvent;
import java.util.ArrayList;
import java.util.List;

/** The slowest events of one lane, whole. One thread writes; others read after the run. */
final class SlowEvents {
    /** The slowest ten thousandth of a hundred million events fits. */
    private static final int ROOM = 1 << 14;

    private static final int FIELDS = 13;

    private final int lane;
    private final Slowest slowest = new Slowest(ROOM);
    private final long[] fields = new long[ROOM * FIELDS];

    SlowEvents(int lane) {
        this.lane = lane;
    }

    /** @param laneFreeNanos when the lane was done with the event before */
    @HotPath
    void see(TimedEvent event, long laneFreeNanos) {
        long total = event.deliveredNanos() - event.dueNanos();
        if (slowest.wants(total)) {
            int place = slowest.placeFor(total);
            if (place != Slowest.NONE) {
                keep(event, laneFreeNanos, place * FIELDS);
            }
        }
    }

    List<SlowEvent> events() {
        List<SlowEvent> events = new ArrayList<>();
        for (int place : slowest.places()) {
            int at = place * FIELDS;
            events.add(new SlowEvent(
                    lane,
                    fields[at],
                    (int) fields[at + 1],
                    fields[at + 2],
                    fields[at + 3],
                    fields[at + 4],
                    fields[at + 5],
                    fields[at + 6],
                    fields[at + 7],
                    fields[at + 8],
                    (int) fields[at + 9],
                    (int) fields[at + 10],
                    (int) fields[at + 11],
                    (int) fields[at + 12]));
        }
        return events;
    }

    private void keep(TimedEvent event, long laneFreeNanos, int at) {
        fields[at] = event.position();
        fields[at + 1] = event.instrumentId();
        fields[at + 2] = event.dueNanos();
        fields[at + 3] = event.readNanos();
        fields[at + 4] = event.publishedNanos();
        fields[at + 5] = laneFreeNanos;
        fields[at + 6] = event.takenNanos();
        fields[at + 7] = event.appliedNanos();
        fields[at + 8] = event.deliveredNanos();
        fields[at + 9] = event.placeInBatch();
        fields[at + 10] = event.batchLength();
        fields[at + 11] = event.waiting();
        fields[at + 12] = event.bookLevels();
    }
}
