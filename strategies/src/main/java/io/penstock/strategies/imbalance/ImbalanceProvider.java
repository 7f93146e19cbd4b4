package io.penstock.strategies.imbalance;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link ImbalanceStrategy}. */
public final class ImbalanceProvider implements StrategyProvider {
    static final String LEVELS = "levels";
    static final String DECAY = "decay";
    static final String THRESHOLD = "threshold";
    static final String HORIZON = "horizon";

    @Override
    public String name() {
        return "imbalance";
    }

    @Override
    public String description() {
        return "order-book imbalance as a signal, and how the mid-price moved after it";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer(LEVELS, 5, 1, 50, "price levels of each side that count"),
                Parameter.decimal(DECAY, 0.5, 0.01, 1, "weight of a level over the one before it"),
                Parameter.decimal(THRESHOLD, 0.6, 0.01, 1, "imbalance that opens a signal, of at most 1"),
                Parameter.duration(HORIZON, "1s", "1us", "24h", "time from a signal to its measurement"),
                MarketGate.parameter("regular"));
    }

    @Override
    public Strategy create() {
        return new ImbalanceStrategy();
    }
}
