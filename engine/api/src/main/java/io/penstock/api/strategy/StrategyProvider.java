package io.penstock.api.strategy;

import io.penstock.api.Parameter;
import java.util.List;

/** Makes instances of one strategy; found with {@link java.util.ServiceLoader}. Called before any lane starts. */
public interface StrategyProvider {
    /** Unique name, as typed after {@code --strategy}. */
    String name();

    /** One line for {@code list}. */
    String description();

    /** Declared parameters, in the order to show. */
    List<Parameter> parameters();

    /** A fresh instance that shares no mutable state with others. */
    Strategy create();
}
