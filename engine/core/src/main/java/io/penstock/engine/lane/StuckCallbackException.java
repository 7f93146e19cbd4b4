package io.penstock.engine.lane;

/** A callback that did not return in time. Its stack is that of the callback, where the watchdog found it. */
public final class StuckCallbackException extends RuntimeException {
    StuckCallbackException(String callback, long atMostNs, boolean waits, StackTraceElement[] stack) {
        super(callback + " has not returned for " + atMostNs / 1_000_000 + " ms "
                + (waits ? "and waits" : "and runs on") + "; its thread was abandoned");
        setStackTrace(stack);
    }
}
