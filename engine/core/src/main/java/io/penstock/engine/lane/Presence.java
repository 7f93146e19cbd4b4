package io.penstock.engine.lane;

import io.penstock.api.Time;
import io.penstock.api.strategy.Strategy;

/** Whether a strategy is there to be called, is to hear nothing for a while, or has left for good. Lane thread. */
final class Presence {
    /** In place of a strategy that hears nothing: cheaper than to ask before every callback. */
    private static final Strategy SILENCE = new Strategy() {};

    private final StrategyRunner runner;
    private Strategy paused;
    private StrategyReport removed;

    Presence(StrategyRunner runner) {
        this.runner = runner;
    }

    /** Whether there is somebody to call, for whom timers are not to wait. */
    static boolean isIn(StrategyRunner runner) {
        return !runner.wall().isClosed() && runner.strategy != SILENCE;
    }

    /** What came due in a pause is told when it is over: time does not fall back. */
    static long timerTime(long due, long now) {
        return now == Time.NONE ? due : Math.max(due, now);
    }

    void pause() {
        if (runner.strategy != SILENCE) {
            paused = runner.strategy;
            runner.strategy = SILENCE;
        }
    }

    void resume() {
        if (paused != null) {
            runner.strategy = paused;
            paused = null;
        }
    }

    boolean isRemoved() {
        return removed != null;
    }

    /** Ends the strategy before the stream does, and lets go of it. */
    void remove(int lane) {
        resume();
        leave(runner.stop(lane));
    }

    /** It did not come back from being ended. */
    void leaveStuck(int lane) {
        leave(runner.report(lane, new CollectedResults()));
    }

    /** Ends the strategy with the stream. */
    StrategyReport stop(int lane) {
        resume();
        return removed == null ? runner.stop(lane) : removed;
    }

    /** No reference to its class is left here. */
    private void leave(StrategyReport report) {
        removed = report.removed();
        runner.named = runner.named.with(SILENCE);
        runner.strategy = SILENCE;
    }
}
