package io.penstock.perf.compare.carrier;

/** One way out. Its thread only. */
@FunctionalInterface
public interface Receiver {
    /** Messages taken in one call at most. */
    int BATCH = 256;

    /**
     * Waits for a message, and takes what is there.
     *
     * @return false when nothing will follow
     */
    boolean receive(Taker taker) throws InterruptedException;
}
