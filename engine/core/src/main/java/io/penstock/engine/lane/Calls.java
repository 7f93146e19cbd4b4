package io.penstock.engine.lane;

import io.penstock.api.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * The callbacks that a lane makes, counted, so that a watchdog sees one that does not return, and a successor knows which of
 * an event's callbacks were made.
 *
 * <p>What is counted are attempts, also to call a strategy that hears nothing more: the same event makes the same attempts
 * when it is delivered once more. A successor delivers the interrupted event anew with every strategy skipped until the
 * attempt that got stuck; from then on the callbacks are real. Until then whatever changes the lane's own state is left out
 * ({@link #replaying}), because it was done, and what was decided is remembered ({@link #step}). Lane thread, but for {@link
 * #made}.
 */
final class Calls {
    private static final VarHandle MADE;

    static {
        try {
            MADE = MethodHandles.lookup().findVarHandle(Calls.class, "made", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What a lane is doing; decides how a successor goes on. */
    enum Phase {
        /** Starting its strategies, in their order. */
        STARTING,
        /** Firing timers that are due before an event. */
        TIMERS,
        /** Telling of bars that are over before an event. */
        CLOSING,
        /** Telling what was known when a window begins. */
        OPENING,
        /** Telling what an event means. */
        DELIVERING,
        /** Stopping a strategy that is removed, between two groups. */
        REMOVING,
        /** Stopping its strategies, in their order. */
        STOPPING
    }

    /** Slow steps set it and set it back; within the others it is {@link Phase#DELIVERING}. */
    Phase phase = Phase.STARTING;

    private long made;
    private int caller = -1;
    private long madeBefore;
    private long replayUntil;
    private int stuck;
    private boolean replaying;
    private List<StrategyRunner> skipped = List.of();

    /** An event, or another step that is delivered as a whole, begins. */
    @HotPath
    void beginStep() {
        madeBefore = made;
    }

    /** Names the present step; unlike every earlier one in which a callback was made. */
    @HotPath
    long step() {
        return madeBefore;
    }

    /**
     * A callback is about to be made to a strategy, or would be if it still heard any. Release: whoever reads the count with
     * {@link #made} sees all that the lane did before: its books, and the strategies that were called earlier.
     */
    @HotPath
    void begin(int strategy) {
        caller = strategy;
        MADE.setRelease(this, made + 1);
    }

    /** Any thread. Acquire; pairs with {@link #begin}. */
    long made() {
        return (long) MADE.getAcquire(this);
    }

    /** Whom the last attempt was to call. The lane's thread, or after {@link #made}. */
    int caller() {
        return caller;
    }

    /** Whether this step was done before, up to where its present attempt is. */
    @HotPath
    boolean replaying() {
        return replaying;
    }

    /** Delivers the interrupted step once more: only what comes after the attempt that got stuck is real. */
    void replay(List<StrategyRunner> strategies, Runnable step) {
        skipped = strategies;
        replayUntil = made;
        stuck = caller;
        made = madeBefore;
        replaying = true;
        strategies.forEach(runner -> runner.wall().skip(true));
        step.run();
        if (replaying) {
            throw new IllegalStateException("the interrupted step made " + (made - madeBefore)
                    + " attempts when delivered anew, fewer than the " + (replayUntil - madeBefore) + " before");
        }
    }

    /** An attempt on a skipped strategy. */
    void skip(int strategy) {
        if (made == replayUntil) {
            if (strategy != stuck) {
                throw new IllegalStateException(
                        "strategy " + stuck + " of the lane got stuck, and when delivered anew that"
                                + " attempt was made to strategy " + strategy);
            }
            replaying = false;
            skipped.forEach(runner -> runner.wall().skip(false));
        }
    }
}
