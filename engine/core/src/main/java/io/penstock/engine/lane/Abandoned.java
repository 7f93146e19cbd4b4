package io.penstock.engine.lane;

/**
 * Ends a thread whose lane a successor has taken over: thrown once its strategy's callback has returned after all, and caught
 * by nothing on the way out, so that it touches nothing of the lane.
 */
final class Abandoned extends Error {
    /** Without a stack, which nobody will see. */
    Abandoned() {
        super("a successor has taken this lane over", null, false, false);
    }
}
