package io.penstock.api.strategy;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import java.util.List;

/** Makes instances of one strategy; found with {@link java.util.ServiceLoader}. Called before any lane starts. */
public interface StrategyProvider {
    /** Unique name, as typed after {@code --strategy}. */
    String name();

    /** One line for {@code list}. */
    String description();

    /** Declared parameters, in the order to show. */
    List<Parameter> parameters();

    /**
     * Refuses values that each pass their range but cannot be meant, or do not go together, before anything starts.
     *
     * @throws IllegalArgumentException naming key, value and what was expected
     */
    default void check(Parameters parameters) {}

    /** A fresh instance that shares no mutable state with others. */
    Strategy create();
}
