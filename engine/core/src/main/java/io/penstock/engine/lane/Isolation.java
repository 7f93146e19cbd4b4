package io.penstock.engine.lane;

/**
 * What the lanes of a run do about strategies that fail.
 *
 * @param policy what becomes of them
 * @param stopRun ends the run in order; any thread
 * @param checked whether what is shown to strategies is poisoned after each call
 * @param log what strategies say
 */
public record Isolation(OnFailure policy, Runnable stopRun, boolean checked, LogLines log) {
    /** Quarantine, and the run goes on. */
    public static final Isolation QUARANTINE = new Isolation(OnFailure.QUARANTINE, () -> {}, false, LogLines.OFF);

    /** A strategy failed for the first time. */
    void failed() {
        if (policy == OnFailure.STOP) {
            stopRun.run();
        }
    }
}
