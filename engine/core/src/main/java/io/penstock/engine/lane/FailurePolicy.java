package io.penstock.engine.lane;

/**
 * How a run deals with strategies that fail. The limit is for callbacks of events: {@code onStart}, {@code onStop} and {@code
 * report} may take ten seconds, or the limit where that is longer.
 *
 * @param onFailure what becomes of them
 * @param callbackLimitNs how long a callback may take before its thread is given up; {@link #NO_LIMIT} for ever
 */
public record FailurePolicy(OnFailure onFailure, long callbackLimitNs) {
    /** A callback may take for ever, and its lane and the feed with it. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Quarantine, of callbacks that take longer than 150 ms too: found by then, a lane has a successor within 250 ms. */
    public static final FailurePolicy DEFAULT = new FailurePolicy(OnFailure.QUARANTINE, 150_000_000L);

    /** Of runs that write a recording: a disk, or who reads a pipe, takes bytes when it can, and waiting for it is no failure. */
    public static final FailurePolicy PATIENT = new FailurePolicy(OnFailure.QUARANTINE, NO_LIMIT);

    private static final long LEAST_NS = 20_000_000L;

    /** Refuses a limit that the machine alone might exceed. */
    public FailurePolicy {
        if (callbackLimitNs < LEAST_NS) {
            throw new IllegalArgumentException("callback limit of " + callbackLimitNs + " ns: at least " + LEAST_NS);
        }
    }
}
