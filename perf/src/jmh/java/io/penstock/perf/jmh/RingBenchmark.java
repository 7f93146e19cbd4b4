package io.penstock.perf.jmh;

import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.ring.EventRing;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.ring.RingReader;
import io.penstock.engine.ring.RingWriter;
import io.penstock.engine.thread.WaitProfile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the ring costs: ns an event. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RingBenchmark {
    private static final int SLOTS = 1 << 14;
    private static final int SAMPLE_EVERY = 64;
    private static final int BATCH = RingWriter.BATCH;

    /** A ring whose events are read in the thread that writes them: the instructions, without the way between cores. */
    @State(Scope.Thread)
    public static class OneThread {
        private final EventRing ring = ring();
        private final RingReader reader = ring.newReader();
        private long written;
        private long read;
    }

    /** A ring that a thread reads which does nothing else. */
    @State(Scope.Thread)
    public static class TwoThreads {
        private final EventRing ring = ring();
        private final RingReader reader = ring.newReader();
        private final Thread consumer = new Thread(this::drain, "consumer");
        private long written;

        public TwoThreads() {
            consumer.start();
        }

        @TearDown
        public void end() throws InterruptedException {
            ring.writer().end();
            consumer.join();
        }

        private void drain() {
            long next = 0;
            long sum = 0;
            try {
                while (true) {
                    long last = reader.await(next);
                    for (; next <= last; next++) {
                        RingEvent event = reader.get(next);
                        if (event.isEnd()) {
                            System.out.println("sum " + sum);
                            return;
                        }
                        sum += event.price() + event.quantity() + event.orderId();
                    }
                    reader.release(last);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long publishAndConsume(OneThread state) throws InterruptedException {
        for (int i = 0; i < BATCH; i++) {
            write(state.ring.writer(), state.written++);
        }
        state.ring.writer().flush();
        long last = state.reader.await(state.read);
        long sum = 0;
        for (; state.read <= last; state.read++) {
            RingEvent event = state.reader.get(state.read);
            sum += event.price() + event.quantity() + event.orderId();
        }
        state.reader.release(last);
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void publishToAnotherThread(TwoThreads state) {
        for (int i = 0; i < BATCH; i++) {
            write(state.ring.writer(), state.written++);
        }
    }

    private static EventRing ring() {
        return new EventRing(SLOTS, WaitProfile.BALANCED, SAMPLE_EVERY, instrument -> true, SteadyClock::nanos);
    }

    private static void write(RingWriter writer, long sequence) {
        writer.header(sequence, Time.NONE, sequence, sequence);
        writer.addOrder((int) sequence & 0xff, sequence, Side.BUY, 100 * Price.ONE + sequence, 100, 0);
        writer.endGroup();
    }
}
