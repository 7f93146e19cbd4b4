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

    /**
     * Whether what it does with the instruments of one symbol never depends on those of another, so that several instances, each
     * with a part of the symbols, send the orders that one would. Orders of one moment are then recorded by instrument. Figures
     * that are whole numbers are added up over the instances, and rows of tables joined.
     */
    default boolean hasIndependentInstruments() {
        return false;
    }

    /** Name of the figure by which variants are ranked, greatest first; empty for none. */
    default String rankedBy() {
        return "";
    }

    /** What its instances promise to cost; an instance that costs more is quarantined. */
    default Contract contract() {
        return Contract.NONE;
    }

    /** A fresh instance that shares no mutable state with others. */
    Strategy create();
}
