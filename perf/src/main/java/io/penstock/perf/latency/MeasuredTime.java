package io.penstock.perf.latency;

import io.penstock.api.HotPath;

/**
 * Which events are measured: those that are due in it. Set by the feed thread before it publishes an event that it concerns,
 * asked by lanes.
 */
final class MeasuredTime {
    private volatile long fromNanos = Long.MAX_VALUE;
    private volatile long toNanos = Long.MIN_VALUE;
    private volatile long pauseFromNanos = Long.MAX_VALUE;
    private volatile long pauseToNanos = Long.MIN_VALUE;

    /** Whether an event that is due at this time counts. Any thread. */
    @HotPath
    boolean has(long dueNanos) {
        return dueNanos >= fromNanos && dueNanos < toNanos && !(dueNanos >= pauseFromNanos && dueNanos < pauseToNanos);
    }

    /** {@link Long#MAX_VALUE} before the feed has begun. Any thread. */
    long fromNanos() {
        return fromNanos;
    }

    /** Feed thread. */
    void set(long from, long to) {
        toNanos = to;
        fromNanos = from;
    }

    /** Feed thread. Nothing that is due between counts, in place of the last such pause. */
    void pause(long from, long to) {
        // In this order no lane sees a pause that reaches from the last one to this.
        pauseFromNanos = Long.MAX_VALUE;
        pauseToNanos = to;
        pauseFromNanos = from;
    }
}
