package io.penstock.perf.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nasdaq ITCH from memory to events that are summed up, and no more than its framing: ns a message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    private static final int MESSAGES = 200_000;

    private MemoryRecording recording;

    @Setup
    public void load() throws IOException {
        Path directory = Files.createTempDirectory("penstock-jmh");
        Path day = directory.resolve("day.itch");
        MadeRecording.write(day, MESSAGES);
        recording = MemoryRecording.load(day);
        Files.delete(day);
        Files.delete(directory);
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long walk() throws IOException {
        return checked(new Walk(recording).run());
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long decode() throws IOException {
        return checked(new DecodeOneThread(new MemoryFeed(recording)).run());
    }

    private static long checked(Pass.Outcome outcome) {
        if (outcome.messages() != MESSAGES) {
            throw new IllegalStateException("saw " + outcome);
        }
        return outcome.checksum();
    }
}
