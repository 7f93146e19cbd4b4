package io.penstock.engine.lane;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;

/**
 * A strategy that is to run in a lane.
 *
 * @param name as in reports
 * @param parameters checked
 * @param strategy an instance that no other lane has
 */
public record NamedStrategy(String name, Parameters parameters, Strategy strategy) {}
