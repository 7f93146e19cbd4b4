package io.penstock.strategies.pairs;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link PairsStrategy}. */
public final class PairsProvider implements StrategyProvider {
    static final String ONE = "one";
    static final String OTHER = "other";
    static final String STEP = "step";
    static final String WINDOW = "window";
    static final String ENTRY = "entry";
    static final String EXIT = "exit";
    static final String STOP = "stop";
    static final String SIZE = "size";

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public String description() {
        return "two instruments that moved apart, traded against each other until they are back";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text(ONE, "", "symbol of the first leg; default the first that the stream shows"),
                Parameter.text(OTHER, "", "symbol of the second leg; default the next one"),
                Parameter.duration(STEP, "1s", "1ms", "1h", "time between two samples of the spread"),
                Parameter.integer(WINDOW, 300, 5, 1_000_000, "samples that mean and deviation are of"),
                Parameter.decimal(ENTRY, 2, 0.1, 100, "deviations from the mean that enter"),
                Parameter.decimal(EXIT, 0.5, 0, 100, "deviations from the mean that leave"),
                Parameter.decimal(STOP, 4, 0.1, 1_000, "deviations from the mean that give up"),
                Parameter.decimal(SIZE, 100, 0.0001, 1_000_000, "size of the first leg in whole units"),
                MarketGate.parameter("regular"));
    }

    @Override
    public void check(Parameters parameters) {
        double exit = parameters.getDouble(EXIT);
        double entry = parameters.getDouble(ENTRY);
        if (exit >= entry) {
            throw new IllegalArgumentException(EXIT + "=" + exit + ": must be less than " + ENTRY + "=" + entry);
        }
        if (entry >= parameters.getDouble(STOP)) {
            throw new IllegalArgumentException(
                    ENTRY + "=" + entry + ": must be less than " + STOP + "=" + parameters.getDouble(STOP));
        }
        String one = parameters.getText(ONE);
        if (!one.isEmpty() && one.equals(parameters.getText(OTHER))) {
            throw new IllegalArgumentException(OTHER + "=" + one + ": must be another than " + ONE);
        }
    }

    @Override
    public Strategy create() {
        return new PairsStrategy();
    }
}
