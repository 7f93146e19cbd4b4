package io.penstock.cli;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.engine.lane.FailurePolicy;
import io.penstock.engine.lane.OnFailure;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what is done about a strategy that fails. */
final class FailureOptions {
    private static final String LIMIT = "callback-limit";
    private static final String NONE = "off";

    @Option(
            names = "--on-failure",
            paramLabel = "quarantine|stop|continue",
            hideParamSyntax = true,
            defaultValue = "quarantine",
            description =
                    "a strategy that fails hears nothing more, ends the run, or goes on; the others are not touched;"
                            + " default quarantine")
    private String onFailure;

    @Option(
            names = "--" + LIMIT,
            paramLabel = "DURATION|off",
            hideParamSyntax = true,
            defaultValue = "150ms",
            description =
                    "how long a callback may take before its thread is given up and its lane goes on in another, 20ms"
                            + " to 1h; default 150ms")
    private String callbackLimit;

    /** @throws IllegalArgumentException naming option, value and what was expected */
    FailurePolicy get() {
        return new FailurePolicy(OnFailure.parse("on-failure", onFailure), limitNs());
    }

    private long limitNs() {
        if (callbackLimit.equals(NONE)) {
            return FailurePolicy.NO_LIMIT;
        }
        Parameter limit = Parameter.duration(LIMIT, "150ms", "20ms", "1h", "how long a callback may take");
        return Parameters.of(List.of(limit), Map.of(LIMIT, callbackLimit)).getDurationNs(LIMIT);
    }
}
