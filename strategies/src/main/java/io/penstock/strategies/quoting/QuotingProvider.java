package io.penstock.strategies.quoting;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link QuotingStrategy}. */
public final class QuotingProvider implements StrategyProvider {
    static final String GAMMA = "gamma";
    static final String KAPPA = "kappa";
    static final String SIGMA = "sigma";
    static final String SPAN = "span";
    static final String HORIZON = "horizon";
    static final String STEP = "step";
    static final String SIZE = "size";
    static final String LIMIT = "limit";

    @Override
    public String name() {
        return "quoting";
    }

    @Override
    public String description() {
        return "Avellaneda-Stoikov market making: two quotes around a price that leans on inventory";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.decimal(GAMMA, 0.1, 0.000001, 1_000_000, "risk aversion, per unit of currency"),
                Parameter.decimal(KAPPA, 1.5, 0.000001, 1_000_000, "decay of order arrival, per unit of currency"),
                Parameter.decimal(SIGMA, 0, 0, 1_000_000, "deviation per square root of a second; 0 measures it"),
                Parameter.integer(SPAN, 100, 2, 1_000_000, "steps that the measured variance looks back"),
                Parameter.duration(HORIZON, "1s", "1ms", "24h", "time that inventory is expected to last"),
                Parameter.duration(STEP, "1s", "1ms", "1h", "time between two looks at the quotes"),
                Parameter.decimal(SIZE, 100, 0.0001, 1_000_000, "size of a quote in whole units"),
                Parameter.integer(LIMIT, 10, 1, 1_000_000, "quotes of inventory that stop a side"),
                MarketGate.parameter("regular"));
    }

    @Override
    public Strategy create() {
        return new QuotingStrategy();
    }
}
