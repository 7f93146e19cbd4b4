package io.penstock.strategies.breakout;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import java.util.List;

/** Makes {@link BreakoutStrategy}. */
public final class BreakoutProvider implements StrategyProvider {
    @Override
    public String name() {
        return "breakout";
    }

    @Override
    public String description() {
        return "opening range: the first trade beyond it is followed, with a stop at its other end";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.duration(
                        Terms.RANGE, "5m", "1s", "24h", "first part of the session, whose trades make the range"),
                Parameter.duration(Terms.LAST, "2h", "1s", "24h", "part of the session in which it enters"),
                Parameter.duration(Terms.EXIT, "385m", "1s", "24h", "part of the session after which it leaves"),
                Parameter.decimal(Terms.NARROWEST, 5, 0, 10_000, "range that is none, in basis points"),
                Parameter.decimal(Terms.SIZE, 100, 0.0001, 1_000_000, "size of a position in whole units"));
    }

    @Override
    public void check(Parameters parameters) {
        Terms.of(parameters);
    }

    @Override
    public Strategy create() {
        return new BreakoutStrategy();
    }
}
