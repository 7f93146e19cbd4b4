package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The day of a time zone in buckets of equal length; the last is shorter when they do not divide it. The offset is looked
 * up, and that allocates, only when a time falls beyond the clock change before or after it.
 */
final class LocalDay {
    private static final long DAY_NS = 86_400 * Time.SECOND_NS;

    private final ZoneRules rules;
    private final long bucketNs;
    private long offsetNs;
    /** The offset holds from here, inclusive, ... */
    private long fromNanos = Long.MAX_VALUE;
    /** ... until here, exclusive. */
    private long untilNanos = Long.MIN_VALUE;

    LocalDay(ZoneId zone, long bucketNs) {
        rules = zone.getRules();
        this.bucketNs = bucketNs;
    }

    int buckets() {
        return (int) ((DAY_NS + bucketNs - 1) / bucketNs);
    }

    /** The bucket of a point in time. */
    @HotPath
    int bucket(long tsNanos) {
        if (tsNanos < fromNanos || tsNanos >= untilNanos) {
            findOffset(tsNanos);
        }
        return (int) (Math.floorMod(tsNanos + offsetNs, DAY_NS) / bucketNs);
    }

    /** Local time of the start of a bucket as {@code HH:MM:SS}, without the seconds when they are zero. */
    String label(int bucket) {
        return LocalTime.ofNanoOfDay(bucket * bucketNs).toString();
    }

    private void findOffset(long tsNanos) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(tsNanos, Time.SECOND_NS));
        offsetNs = rules.getOffset(instant).getTotalSeconds() * Time.SECOND_NS;
        // Clock changes fall on whole seconds, so the one before the next second is the one at or before this instant.
        fromNanos = nanos(rules.previousTransition(instant.plusSeconds(1)), Long.MIN_VALUE);
        untilNanos = nanos(rules.nextTransition(instant), Long.MAX_VALUE);
    }

    private static long nanos(ZoneOffsetTransition transition, long otherwise) {
        if (transition == null || Math.abs(transition.toEpochSecond()) > Long.MAX_VALUE / Time.SECOND_NS) {
            return otherwise;
        }
        return transition.toEpochSecond() * Time.SECOND_NS;
    }
}
