package io.penstock.engine.replay;

/**
 * Which part of the sources a replay plays, and in which order.
 *
 * @param mergeBy the time that orders several sources and moves stream time
 */
public record Playback(MergeBy mergeBy) {
    /** Everything once, by receive time. */
    public static final Playback ALL = new Playback(MergeBy.RECV);

    /** In the order of another time. */
    public Playback by(MergeBy newMergeBy) {
        return new Playback(newMergeBy);
    }
}
