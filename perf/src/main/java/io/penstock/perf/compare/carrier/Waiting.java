package io.penstock.perf.compare.carrier;

import java.util.Arrays;
import java.util.Locale;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** How both ends wait. */
public enum Waiting {
    /** Without end, a core for each thread. */
    SPIN,
    /** Spins for a moment, then parks: as the carrier itself does it where it can block, else for up to 1 ms. */
    PARK;

    private static final int SPINS = 500;
    private static final long SHORTEST_PARK_NS = 1_000;
    private static final long LONGEST_PARK_NS = 1_000_000;

    /** As it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none of this name, listing those that there are */
    public static Waiting of(String label) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("wait=" + label + ": expected spin or park"));
    }

    /** For carriers that are polled; of one thread. */
    IdleStrategy idle() {
        return this == SPIN
                ? BusySpinIdleStrategy.INSTANCE
                : new BackoffIdleStrategy(SPINS, 0, SHORTEST_PARK_NS, LONGEST_PARK_NS);
    }
}
