package io.penstock.engine.replay;

import io.penstock.api.Time;

/**
 * The pace of a replay that keeps that of the recording, and its change while it runs: a speed, and a pause. Any thread, but
 * for the stalls.
 *
 * <p>A replay that is late catches up as fast as the machine goes, so that its schedule holds over the day; but one that is
 * later than {@link #LONGEST_CATCH_UP_NS}, because the process was stopped or its strategies cannot follow, does not send
 * after that what was due meanwhile in one burst: its schedule moves by as much as it is late, and the stall is counted.
 */
public final class Pace {
    /** What is made up for; one second on our clock. */
    public static final long LONGEST_CATCH_UP_NS = Time.SECOND_NS;

    private final boolean isPaced;
    private volatile double factor;
    private volatile boolean isPaused;
    private long stalls;
    private long stalledNs;

    /** Begins at a speed. */
    public Pace(Speed speed) {
        isPaced = speed.isPaced();
        factor = speed.factor();
    }

    /** Whether it is a pace at all, and not as fast as the machine goes: the same for life. */
    public boolean isPaced() {
        return isPaced;
    }

    /** The speed now. */
    public Speed speed() {
        return new Speed(factor);
    }

    /** Twice as fast from now on, if it is a pace and the result can be one. */
    public void faster() {
        change(2);
    }

    /** Half as fast from now on, if it is a pace and the result can be one. */
    public void slower() {
        change(0.5);
    }

    /** Pauses, or goes on where it paused. */
    public void togglePause() {
        isPaused = isPaced && !isPaused;
    }

    /** Whether it pauses now. */
    public boolean isPaused() {
        return isPaused;
    }

    /** Feed thread. How often the schedule moved. */
    public long stalls() {
        return stalls;
    }

    /** Feed thread. By how much it moved in all, in ns on our clock. */
    public long stalledNs() {
        return stalledNs;
    }

    double factor() {
        return factor;
    }

    /** Feed thread. */
    void stalled(long lateNs) {
        stalls++;
        stalledNs += lateNs;
    }

    private synchronized void change(double by) {
        double changed = factor * by;
        if (isPaced && changed >= Speed.SLOWEST && changed <= Speed.FASTEST) {
            factor = changed;
        }
    }
}
