package io.penstock.engine.replay;

import java.util.Optional;

/**
 * Which part of the sources a replay plays, in which order and how often. Immutable and never invalid.
 *
 * @param mergeBy the time that orders several sources and moves stream time
 * @param from what lies before builds books, definitions and states without callbacks; empty for the beginning
 * @param to where the replay ends: the first group that is not before it is not played; empty for the end
 * @param passes how often the sources are played, one pass after the other, 1 to 36,500. It is one stream: at the end of
 *     a pass all books are cleared, and each pass happens as many whole days after the one before as the recording spans, so
 *     that time goes on and every clock shows the recorded time of day
 */
public record Playback(MergeBy mergeBy, Optional<Moment> from, Optional<Moment> to, int passes) {
    /** Everything once, by receive time. */
    public static final Playback ALL = new Playback(MergeBy.RECV, Optional.empty(), Optional.empty(), 1);

    private static final int MAX_PASSES = 36_500;

    /** Refuses what cannot be played. */
    public Playback {
        if (passes < 1 || passes > MAX_PASSES) {
            throw new IllegalArgumentException("loop=" + passes + ": must be in 1.." + MAX_PASSES);
        }
    }

    /** In the order of another time. */
    public Playback by(MergeBy newMergeBy) {
        return new Playback(newMergeBy, from, to, passes);
    }

    /** From a point in time on. */
    public Playback from(Moment newFrom) {
        return new Playback(mergeBy, Optional.of(newFrom), to, passes);
    }

    /** Until a point in time, which is not played any more. */
    public Playback to(Moment newTo) {
        return new Playback(mergeBy, from, Optional.of(newTo), passes);
    }

    /** So many times. */
    public Playback times(int newPasses) {
        return new Playback(mergeBy, from, to, newPasses);
    }
}
