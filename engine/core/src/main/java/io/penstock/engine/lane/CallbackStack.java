package io.penstock.engine.lane;

import io.penstock.api.strategy.Strategy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a lane's thread is: inside a callback of a strategy, or not. Taking it brings that thread to a safepoint. */
final class CallbackStack {
    private static final Set<String> CALLBACKS =
            Arrays.stream(Strategy.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ONCE_IN_A_LIFE = Set.of("onStart", "onStop", "report");
    private static final String RUNNER = StrategyRunner.class.getName();
    private static final Set<String> GUARDED = Set.of(LaneContext.class.getName(), StrategyOrders.class.getName());
    private static final String WALL = Wall.class.getName();

    private final Thread.State state;
    private final StackTraceElement[] frames;
    /** Index of the callback's own frame; -1 outside of callbacks. */
    private final int callback;

    private CallbackStack(Thread.State state, StackTraceElement[] frames) {
        this.state = state;
        this.frames = frames;
        this.callback = findCallback(frames);
    }

    /** Any thread. */
    static CallbackStack of(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return new CallbackStack(thread.getState(), frames);
    }

    /** Whether the strategy has the thread, or the text of what it threw is being written. */
    boolean isInside() {
        return callback >= 0;
    }

    /** Whether the strategy has called what changes its timers or orders, and that has not returned. */
    boolean isWithinCall() {
        return Arrays.stream(frames, 0, Math.max(callback, 0))
                .anyMatch(frame -> GUARDED.contains(frame.getClassName()));
    }

    /** The callback's name. */
    String callback() {
        return frames[callback].getClassName().equals(WALL)
                ? "the failure's own text"
                : frames[callback].getMethodName();
    }

    /** Whether it is one of those that are called once, and may take their time. */
    boolean isOnceInALife() {
        return ONCE_IN_A_LIFE.contains(callback());
    }

    /** The strategy's frames, the innermost first. */
    StackTraceElement[] frames() {
        return Arrays.copyOf(frames, callback + 1);
    }

    /** Whether it waits for something other than a core. */
    boolean waits() {
        return state != Thread.State.RUNNABLE || isInput(frames[0]);
    }

    /** A thread that reads in native code counts as running. */
    private static boolean isInput(StackTraceElement top) {
        String owner = top.getClassName();
        return top.isNativeMethod()
                && (owner.startsWith("java.io.") || owner.startsWith("java.net.") || owner.startsWith("sun.nio."));
    }

    /** Lambdas of the runner have a class of their own. */
    private static boolean isRunner(StackTraceElement frame) {
        String owner = frame.getClassName();
        return owner.equals(RUNNER) || owner.startsWith(RUNNER + "$$");
    }

    /** The frame right above those of the runner that called. */
    private static int findCallback(StackTraceElement[] frames) {
        int i = frames.length - 1;
        while (i >= 0 && !isRunner(frames[i])) {
            i--;
        }
        while (i >= 0 && isRunner(frames[i])) {
            i--;
        }
        if (i < 0) {
            return -1;
        }
        boolean describes = frames[i].getClassName().equals(WALL)
                && frames[i].getMethodName().equals("caught");
        return describes || CALLBACKS.contains(frames[i].getMethodName()) ? i : -1;
    }
}
