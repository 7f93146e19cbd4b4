package io.penstock.engine.lane;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;

/**
 * A strategy that is to run in a lane.
 *
 * @param name as in reports
 * @param parameters checked
 * @param strategy an instance that no other lane has
 * @param keepsIntents whether its intents are to be had after the end, 64 bytes of heap for each
 */
public record NamedStrategy(String name, Parameters parameters, Strategy strategy, boolean keepsIntents) {
    /** One whose intents are counted and hashed only. */
    public NamedStrategy(String name, Parameters parameters, Strategy strategy) {
        this(name, parameters, strategy, false);
    }

    /** The same, with its intents kept. */
    public NamedStrategy keepingIntents() {
        return new NamedStrategy(name, parameters, strategy, true);
    }
}
