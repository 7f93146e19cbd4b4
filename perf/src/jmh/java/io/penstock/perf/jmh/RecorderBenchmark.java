package io.penstock.perf.jmh;

import io.penstock.engine.latency.Hop;
import io.penstock.engine.latency.LatencyBoard;
import io.penstock.engine.latency.LatencyRecorder;
import io.penstock.engine.latency.SteadyClock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What timing costs: ns a recorded duration, ns a stamp. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecorderBenchmark {
    private final LatencyRecorder recorder = new LatencyBoard(1).lane(0);
    private long duration;

    @Benchmark
    public void record() {
        // Over three decades, as real hops are.
        duration = duration * 5 + 1 & 0x3_ffff;
        recorder.record(Hop.BOOK, duration);
    }

    @Benchmark
    public long stamp() {
        return SteadyClock.nanos();
    }

    /** What a lane does for an event that is timed: three stamps, four durations. */
    @Benchmark
    public void timedEvent() {
        long start = SteadyClock.nanos();
        long applied = SteadyClock.nanos();
        long delivered = SteadyClock.nanos();
        recorder.record(Hop.QUEUE, start - duration);
        recorder.record(Hop.BOOK, applied - start);
        recorder.record(Hop.STRATEGY, delivered - applied);
        recorder.record(Hop.TOTAL, delivered - duration);
        duration = start;
    }
}
