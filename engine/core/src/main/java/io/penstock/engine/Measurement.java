package io.penstock.engine;

import io.penstock.engine.lane.EventTiming;
import io.penstock.engine.latency.LatencyRecorder;
import io.penstock.engine.replay.Pacing;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a benchmark lays on a run in place of what a replay does; nothing else of the run changes.
 *
 * @param pacing when groups are due, in place of the configured speed
 * @param sampleEvery one event in so many is timed; a power of two up to 1,024, or 0 for none: then nothing else
 *     is timed at full speed either
 * @param timings who hears of the timed events of a lane, in place of the run's own latencies, which stay empty
 */
public record Measurement(
        Optional<Pacing> pacing, OptionalInt sampleEvery, Optional<IntFunction<EventTiming>> timings) {
    /** A replay as it is. */
    static final Measurement NONE = new Measurement(Optional.empty(), OptionalInt.empty(), Optional.empty());

    EventTiming timing(int lane, LatencyRecorder latency) {
        return timings.map(of -> of.apply(lane)).orElseGet(() -> EventTiming.into(latency));
    }
}
