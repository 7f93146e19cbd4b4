package io.penstock.strategies.momentum;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link MomentumStrategy}. */
public final class MomentumProvider implements StrategyProvider {
    @Override
    public String name() {
        return "momentum";
    }

    @Override
    public String description() {
        return "crossing averages of the price, with the hypothetical profit of trading them at the touch";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.duration(Settings.STEP, "5s", "1ms", "1h", "time between two samples of the price"),
                Parameter.choice(Settings.PRICE, "mid", List.of("mid", "micro"), "what is sampled"),
                Parameter.integer(Settings.FAST, 12, 1, 100_000, "span of the fast average in samples"),
                Parameter.integer(Settings.SLOW, 60, 2, 1_000_000, "span of the slow average in samples"),
                Parameter.decimal(Settings.BAND, 5, 0, 10_000, "lead of the fast average that enters, in basis points"),
                Parameter.decimal(Settings.STOP, 0, 0, 10_000, "loss that leaves, in basis points; 0 never"),
                Parameter.duration(Settings.HOLD, "0s", "0s", "24h", "age of a position that leaves; 0s never"),
                Parameter.decimal(Settings.SIZE, 100, 0.0001, 1_000_000, "size of a position in whole units"),
                Parameter.flag(Settings.SHORTS, true, "whether it sells what it does not have"),
                Parameter.price(Settings.FEE, "0.003", "0", "1000", "fee for each unit traded, in currency"),
                Parameter.flag(Settings.ORDERS, false, "whether it sends an order for each hypothetical fill"),
                MarketGate.parameter("regular"));
    }

    @Override
    public void check(Parameters parameters) {
        Settings.of(parameters);
    }

    @Override
    public String rankedBy() {
        return "pnl";
    }

    @Override
    public Strategy create() {
        return new MomentumStrategy();
    }
}
