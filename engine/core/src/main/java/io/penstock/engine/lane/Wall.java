package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import java.util.Optional;

/**
 * Stands between a strategy and its lane. What is thrown stays inside, and so does a thread that does not come back: the
 * watchdog raises a suspicion, looks where the thread is, and either lets it go on or abandons it.
 *
 * <p>Why no two threads ever run one lane: a thread leaves a callback only by {@link #isClear} or {@link #leave}, and touches
 * the lane only after that. The watchdog writes the suspicion first and then takes the thread's stack, for which the
 * JVM brings the thread to a safepoint. A thread found inside the callback reads the suspicion when it comes out, and waits
 * for the verdict; one found outside goes on as if nothing had been. While inside, a strategy can change what belongs to it
 * alone: its own fields, its timers, its orders; and of these its timers and orders only through calls that {@link #keepsOut}
 * guards. A thread that is within such a call is not abandoned then, but looked at again.
 */
final class Wall {
    /** Nothing is wrong. */
    private static final int NONE = 0;
    /** The watchdog looks where the lane's thread is. */
    private static final int SUSPECTED = 1;
    /** The thread inside does not come back, or must touch nothing when it does. For good. */
    private static final int ABANDONED = 2;

    private static final int SKIPPED = 1;
    private static final int CLOSED = 2;
    private static final int MEASURED = 4;

    private final Isolation isolation;
    private final Meter meter;
    private int attention;
    private volatile int suspicion;
    private volatile Quarantine failure;
    private long failures;

    Wall(Isolation isolation, Meter meter) {
        this.isolation = isolation;
        this.meter = meter;
    }

    /** Whether there is nothing to heed before a callback, or after it. */
    @HotPath
    boolean isClear() {
        return (attention | suspicion) == NONE;
    }

    /** Whether a callback may be made, where something is to be heeded. */
    boolean admits() {
        awaitVerdict();
        boolean admitted = (attention & (SKIPPED | CLOSED)) == 0 && suspicion != ABANDONED;
        if (admitted && (attention & MEASURED) != 0) {
            meter.beginCallback();
        }
        return admitted;
    }

    Meter meter() {
        return meter;
    }

    /** Callbacks are measured from now on, or no more. */
    void measure(boolean measured) {
        attention = measured ? attention | MEASURED : attention & ~MEASURED;
    }

    boolean isSkipped() {
        return (attention & SKIPPED) != 0;
    }

    /** Nothing is to reach the strategy, because it did already. */
    void skip(boolean skipped) {
        attention = skipped ? attention | SKIPPED : attention & ~SKIPPED;
    }

    /** Before a strategy changes what a successor reads. @return whether it may not, because its thread was abandoned */
    @HotPath
    boolean keepsOut() {
        if (suspicion == NONE) {
            return false;
        }
        awaitVerdict();
        return suspicion == ABANDONED;
    }

    /** After a callback. @throws Abandoned where the lane has a successor */
    void leave() {
        awaitVerdict();
        if (suspicion == ABANDONED) {
            throw new Abandoned();
        }
        if ((attention & MEASURED) != 0) {
            meter.endCallback();
        }
    }

    /** A callback threw. Still inside. */
    void caught(Throwable thrown, String callback, LaneState state) {
        failures++;
        boolean closes = isolation.policy() != OnFailure.CONTINUE || callback.equals("onStart");
        if (failure == null) {
            String text = Quarantine.describe(thrown);
            fail(new Quarantine(callback, state.position, state.now, thrown, text, false, 0, 0));
        }
        if (closes) {
            attention |= CLOSED;
        }
    }

    /** Any thread. The first failure. */
    Optional<Quarantine> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether it hears nothing more. */
    boolean isClosed() {
        return (attention & CLOSED) != 0 || suspicion == ABANDONED;
    }

    /** Any thread. Whether a thread was given up inside it. */
    boolean isAbandoned() {
        return suspicion == ABANDONED;
    }

    /** How the strategy stands. */
    StrategyReport.State state() {
        if (isAbandoned()) {
            return StrategyReport.State.ABANDONED;
        }
        if (failure == null) {
            return StrategyReport.State.DONE;
        }
        return isClosed() ? StrategyReport.State.QUARANTINED : StrategyReport.State.CONTINUED;
    }

    /** Callbacks that threw. */
    long failures() {
        return failures;
    }

    /**
     * Watchdog thread. Abandons a thread if it is still inside the callback that was seen. What the lane did before is visible
     * to the caller afterwards.
     *
     * @param made what {@link Calls#made} said when the callback was seen
     */
    synchronized boolean abandon(Thread thread, Calls calls, long made, LaneState state, long atMostNs, long ownNs) {
        suspicion = SUSPECTED;
        CallbackStack stack = CallbackStack.of(thread);
        if (calls.made() != made || !stack.isInside() || stack.isWithinCall()) {
            suspicion = NONE;
            return false;
        }
        suspicion = ABANDONED;
        Throwable stuck = new StuckCallbackException(stack.callback(), atMostNs, stack.waits(), stack.frames());
        if (failure == null) {
            String text = Quarantine.describe(stuck);
            failure = new Quarantine(stack.callback(), state.position, state.now, stuck, text, true, atMostNs, ownNs);
        }
        isolation.failed();
        return true;
    }

    private synchronized void fail(Quarantine first) {
        if (suspicion != ABANDONED) {
            failure = first;
            isolation.failed();
        }
    }

    /** The watchdog holds this monitor while it makes up its mind. */
    private void awaitVerdict() {
        if (suspicion == SUSPECTED) {
            synchronized (this) {
                assert suspicion != SUSPECTED : "a verdict is given before the monitor is left";
            }
        }
    }
}
