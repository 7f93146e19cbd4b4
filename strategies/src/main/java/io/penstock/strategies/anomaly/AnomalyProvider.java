package io.penstock.strategies.anomaly;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link AnomalyStrategy}. */
public final class AnomalyProvider implements StrategyProvider {
    @Override
    public String name() {
        return "anomaly";
    }

    @Override
    public String description() {
        return "what is odd on the tape: outlying prints, crashes and spikes, quote stuffing";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer(Rules.WINDOW, 60, 5, 10_000, "good trades that a price is compared with"),
                Parameter.decimal(Rules.DEVIATIONS, 5, 1, 100, "standard deviations that make an outlier"),
                Parameter.price(Rules.GRANULARITY, "0.05", "0", "1000000", "distance that never makes an outlier"),
                Parameter.integer(Rules.RUN, 10, 2, 10_000, "trades one way that make a crash or spike"),
                Parameter.decimal(Rules.MOVE, 0.8, 0.001, 100, "move that they make at least, in percent"),
                Parameter.duration(Rules.WITHIN, "1500ms", "1ms", "1h", "time that they take at most"),
                Parameter.duration(Rules.INTERVAL, "1s", "1ms", "1h", "interval in which changes are counted"),
                Parameter.decimal(Rules.STUFFING, 20, 1, 1_000, "standard deviations that make stuffing"),
                Parameter.integer(Rules.CHANGES, 100, 1, 1_000_000_000, "changes in an interval that may be stuffing"),
                Parameter.integer(Rules.LIST, 1_000, 0, 1_000_000, "findings that are listed"),
                MarketGate.parameter("regular"));
    }

    @Override
    public Strategy create() {
        return new AnomalyStrategy();
    }
}
