package io.penstock.engine.lane;

import io.penstock.api.Time;
import io.penstock.api.strategy.StrategyLog;
import java.time.Instant;

/** The log of one strategy. Lane thread. */
final class LaneLog implements StrategyLog {
    private final String strategy;
    private final LaneState state;
    private final LogLines lines;

    LaneLog(String strategy, LaneState state, LogLines lines) {
        this.strategy = strategy;
        this.state = state;
        this.lines = lines;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void say(String line) {
        String time = state.now == Time.NONE
                ? "-"
                : Instant.ofEpochSecond(0, state.now).toString();
        lines.add(time + " #" + state.position + " " + strategy + ": " + line);
    }
}
