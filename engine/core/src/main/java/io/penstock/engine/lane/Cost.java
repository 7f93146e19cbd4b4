package io.penstock.engine.lane;

import io.penstock.engine.latency.LatencySummary;
import java.util.List;
import java.util.Optional;

/**
 * What a strategy costs, as measured with one event in some 256 that it hears.
 *
 * @param events that were measured
 * @param bytesPerEvent heap bytes of its callbacks for one event, on average; NaN when none was measured or the JVM cannot tell
 * @param mostBytes of one event
 * @param callbacks how long each measured callback took
 * @param broken what of its contract it broke, for people
 */
public record Cost(
        long events, double bytesPerEvent, long mostBytes, LatencySummary callbacks, Optional<String> broken) {
    /** Of a strategy that ran as several instances: the one that took longest, and what any of them broke. */
    public static Cost worst(List<Cost> costs) {
        Cost worst = costs.get(0);
        for (Cost cost : costs) {
            worst = cost.callbacks.p99Ns() > worst.callbacks.p99Ns() ? cost : worst;
        }
        Optional<String> broken =
                costs.stream().flatMap(cost -> cost.broken.stream()).findFirst();
        return new Cost(worst.events, worst.bytesPerEvent, worst.mostBytes, worst.callbacks, broken);
    }
}
