package io.penstock.strategies.vpin;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link VpinStrategy}. */
public final class VpinProvider implements StrategyProvider {
    static final String BUCKET = "bucket";
    static final String BUCKETS = "buckets";
    static final String SIGN = "sign";
    static final String BULK = "bulk";
    static final String BAR = "bar";
    static final String ALARM = "alarm";

    @Override
    public String name() {
        return "vpin";
    }

    @Override
    public String description() {
        return "flow toxicity: how one-sided the last buckets of traded volume were";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer(BUCKET, 10_000, 1, 1_000_000_000_000L, "volume of a bucket in whole units"),
                Parameter.integer(BUCKETS, 50, 1, 10_000, "buckets that the figure spans"),
                Parameter.choice(SIGN, "aggressor", List.of("aggressor", BULK), "how volume is bought or sold"),
                Parameter.duration(BAR, "1m", "1s", "1h", "bars that are divided, with sign=bulk"),
                Parameter.decimal(ALARM, 0.5, 0.01, 1, "figure that raises an alarm, of at most 1"),
                MarketGate.parameter("regular"));
    }

    @Override
    public Strategy create() {
        return new VpinStrategy();
    }
}
