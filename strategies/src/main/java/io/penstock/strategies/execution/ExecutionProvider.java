package io.penstock.strategies.execution;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link ExecutionStrategy}. */
public final class ExecutionProvider implements StrategyProvider {
    static final String SYMBOL = "symbol";
    static final String SIDE = "side";
    static final String BUY = "buy";
    static final String QUANTITY = "quantity";
    static final String OVER = "over";
    static final String SLICE = "slice";
    static final String CURVE = "curve";
    static final String PATIENCE = "patience";

    @Override
    public String name() {
        return "execution";
    }

    @Override
    public String description() {
        return "works a parent order by a schedule: TWAP, or VWAP with a curve of volume";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(SYMBOL, "", "what is traded; default the first that the stream shows"),
                Parameter.choice(SIDE, BUY, List.of(BUY, "sell"), "whether the parent order buys or sells"),
                Parameter.decimal(QUANTITY, 10_000, 0.0001, 1_000_000_000, "of the parent order in whole units"),
                Parameter.duration(OVER, "30m", "1s", "24h", "how long the schedule lasts"),
                Parameter.duration(SLICE, "1m", "100ms", "1h", "time between two parts"),
                Parameter.text(CURVE, "1", "usual volume of equal parts of the time, as 3/2/1/2/4; 1 is TWAP"),
                Parameter.decimal(PATIENCE, 0.5, 0, 1, "part of a slice that an order rests before it takes"),
                MarketGate.parameter("regular"));
    }

    @Override
    public void check(Parameters parameters) {
        Schedule.of(parameters);
    }

    @Override
    public Strategy create() {
        return new ExecutionStrategy();
    }
}
