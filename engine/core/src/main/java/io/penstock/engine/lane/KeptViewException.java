package io.penstock.engine.lane;

/** A strategy used an argument of a callback after that callback. Thrown in a checked run only. */
public final class KeptViewException extends RuntimeException {
    KeptViewException(String view, String callback, long position) {
        super("the " + view + " of " + callback + " at event " + position
                + " was used after that call, when it says something else: copy what is needed of it");
    }
}
