package io.penstock.strategies.composite;

import io.penstock.api.Parameter;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import java.util.List;

/** Makes {@link CompositeStrategy}. */
public final class CompositeProvider implements StrategyProvider {
    @Override
    public String name() {
        return "composite";
    }

    @Override
    public String description() {
        return "best bid and offer over all venues of a symbol: holders, spread, time locked or crossed";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Strategy create() {
        return new CompositeStrategy();
    }
}
