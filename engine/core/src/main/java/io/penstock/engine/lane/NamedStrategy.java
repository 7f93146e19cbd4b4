package io.penstock.engine.lane;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.Contract;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.order.Part;

/**
 * A strategy that is to run in a lane.
 *
 * @param name as in reports
 * @param parameters checked
 * @param strategy an instance that no other lane has
 * @param contract what it promises to cost
 * @param part which instruments it has, and how its intents are recorded
 */
public record NamedStrategy(String name, Parameters parameters, Strategy strategy, Contract contract, Part part) {
    /** One that has all instruments, whose intents are counted and hashed only. */
    public NamedStrategy(String name, Parameters parameters, Strategy strategy) {
        this(name, parameters, strategy, Contract.NONE, Part.WHOLE);
    }

    /** The same place, with another in it. */
    NamedStrategy with(Strategy other) {
        return new NamedStrategy(name, parameters, other, contract, part);
    }

    /** The same, with its intents kept for after the end. */
    public NamedStrategy keepingIntents() {
        return new NamedStrategy(name, parameters, strategy, contract, part.keepingIntents());
    }
}
