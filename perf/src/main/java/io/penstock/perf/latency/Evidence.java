package io.penstock.perf.latency;

import io.penstock.perf.jitter.Hiccups;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded beside a run, to be asked about a moment of it.
 *
 * @param feedHiccups of the feed's core
 * @param pauses of the JVM
 * @param stalls of each lane
 */
record Evidence(Hiccups feedHiccups, List<JvmPauses.Pause> pauses, List<List<Stall>> stalls) {
    /** A pause explains a latency if it is at least this much of it. */
    private static final double EXPLAINS = 0.3;

    /** Why an episode was slow: its first event met the cause, those behind it waited for it. */
    Cause causeOf(Episode episode) {
        SlowEvent event = episode.first();
        Span span = new Span(event.lane(), event.dueNanos(), event.deliveredNanos());
        long enoughNs = (long) (EXPLAINS * event.totalNs());
        Optional<JvmPauses.Pause> pause = pauseIn(span);
        if (pause.isPresent() && pause.get().stops() && pause.get().lengthNs() >= enoughNs) {
            return stopped(pause.get());
        }
        return switch (event.longestHop()) {
            case LATE -> hiccupIn(span) >= enoughNs ? Cause.FEED_STOOD : backlog(event, enoughNs);
            case DECODE -> Cause.DECODE_SLOW;
            case QUEUE ->
                event.foundLaneIdle() ? laneStood(span, enoughNs, Cause.LANE_STOOD) : backlog(event, enoughNs);
            case BOOK -> laneStood(span, enoughNs, Cause.BOOK_SLOW);
            default -> laneStood(span, enoughNs, Cause.STRATEGY_SLOW);
        };
    }

    /** The longest pause of the JVM that a span of time touches; one that stops threads before one that does not. */
    Optional<JvmPauses.Pause> pauseIn(Span span) {
        JvmPauses.Pause longest = null;
        for (JvmPauses.Pause pause : pauses) {
            if (pause.overlaps(span.fromNanos(), span.toNanos())
                    && (longest == null
                            || (pause.stops() && !longest.stops())
                            || (pause.stops() == longest.stops() && pause.lengthNs() > longest.lengthNs()))) {
                longest = pause;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The longest hiccup of the feed's core that the feed saw in a span of time, in ns; 0 without any. */
    long hiccupIn(Span span) {
        return feedHiccups.longestBetween(span.fromNanos(), span.toNanos());
    }

    /** The longest stall of a lane that ended in a span of time, with what the kernel had counted by then. */
    Optional<Stall> stallIn(Span span) {
        return stalls.get(span.lane()).stream()
                .filter(stall -> stall.nanos() > span.fromNanos() && stall.nanos() <= span.toNanos())
                .max(Comparator.comparingLong(Stall::lengthNs));
    }

    /** Something is behind, and what put it there may have passed before the first slow event was due. */
    private Cause backlog(SlowEvent event, long enoughNs) {
        Span span = new Span(event.lane(), event.dueNanos() - 2 * event.totalNs(), event.deliveredNanos());
        Optional<JvmPauses.Pause> pause = pauseIn(span).filter(found -> found.lengthNs() >= enoughNs);
        if (pause.isPresent()) {
            return stopped(pause.get());
        }
        if (stallIn(span).filter(stall -> stall.lengthNs() >= enoughNs).isPresent()) {
            return laneStood(span, enoughNs, Cause.LANE_STOOD);
        }
        return hiccupIn(span) >= enoughNs ? Cause.FEED_STOOD : Cause.BURST;
    }

    private Cause laneStood(Span span, long enoughNs, Cause otherwise) {
        Optional<Stall> stall = stallIn(span);
        if (stall.isPresent() && stall.get().preemptedNs() >= enoughNs) {
            return Cause.LANE_PREEMPTED;
        }
        return stall.isPresent() && stall.get().faults() > 0 ? Cause.PAGE_FAULTS : otherwise;
    }

    private static Cause stopped(JvmPauses.Pause pause) {
        return !pause.stops() ? Cause.COMPILER : pause.isCollection() ? Cause.GARBAGE_COLLECTION : Cause.SAFEPOINT;
    }

    /** A stretch of time of one lane, on the steady clock. */
    record Span(int lane, long fromNanos, long toNanos) {}
}
