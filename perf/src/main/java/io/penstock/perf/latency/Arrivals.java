package io.penstock.perf.latency;

import io.penstock.api.HotPath;

/** When events are due, as a distance from the first one; never falls. Feed thread. */
interface Arrivals {
    /**
     * Ns after the first event.
     *
     * @param streamNanos ordering time of the event; {@link io.penstock.api.Time#NONE} when not known
     * @param position its place in the stream, higher than at the last call
     */
    @HotPath
    long offsetNs(long streamNanos, long position);
}
