package io.penstock.perf.latency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Slow events of one lane that waited for the same thing: each was due before the one before it was done.
 *
 * @param first of them, which met what made them slow
 * @param slowest of them
 * @param count how many
 */
record Episode(SlowEvent first, SlowEvent slowest, int count) {
    /** Events that are due so much later than the last one was done may still have waited behind others. */
    private static final long SLACK_NS = 20_000;

    /** Puts the events of one lane together. */
    static List<Episode> of(List<SlowEvent> events) {
        List<SlowEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparingLong(SlowEvent::position));
        List<Episode> episodes = new ArrayList<>();
        Episode open = null;
        long doneNanos = 0;
        for (SlowEvent event : ordered) {
            if (open != null && event.dueNanos() <= doneNanos + SLACK_NS) {
                open = open.and(event);
            } else {
                if (open != null) {
                    episodes.add(open);
                }
                open = new Episode(event, event, 1);
            }
            doneNanos = event.deliveredNanos();
        }
        if (open != null) {
            episodes.add(open);
        }
        return episodes;
    }

    private Episode and(SlowEvent event) {
        return new Episode(first, event.totalNs() > slowest.totalNs() ? event : slowest, count + 1);
    }
}
