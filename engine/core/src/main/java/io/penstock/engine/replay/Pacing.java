package io.penstock.engine.replay;

import java.util.function.BooleanSupplier;

/** When each group of a paced run is due, and the wait for it. Feed thread. */
public interface Pacing {
    /**
     * Waits until the next group is due, or the run is stopped.
     *
     * @param streamNanos its ordering time; {@link io.penstock.api.Time#NONE} when not known
     * @param position place in the stream of its first event: so many went into the ring before
     * @return when it was due, on the steady clock
     */
    long await(long streamNanos, long position, BooleanSupplier stopped);

    /** How late the group is for which {@link #await} last waited, in ns. */
    long lateNs();
}
