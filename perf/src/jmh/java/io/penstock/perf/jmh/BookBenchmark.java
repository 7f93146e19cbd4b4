package io.penstock.perf.jmh;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Changes of order books as a lane makes them, one at a time and without looking ahead: ns an event. Orders are picked at
 * random, so that with many of them each change misses the caches.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BookBenchmark {
    private static final int BOOKS = 16;
    private static final long TICK = 10_000_000;
    private static final long BID = 100 * Price.ONE;
    private static final long LOTS = 1_000_000;

    /** Orders that rest in all books together. */
    @Param({"1000", "1000000"})
    private int orders;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Dispatcher dispatcher = new Dispatcher(List.of());
    private final GroupWriter writer = new GroupWriter(this::apply);
    private long[] resting;
    private long nextId;
    private long position;

    @Setup
    public void fill() {
        dispatcher.start();
        for (int book = 0; book < BOOKS; book++) {
            writer.define(new Instrument(book, "S" + book, "XNAS", 2, 0, 100, book), BookKind.ORDERS);
            writer.endGroup();
        }
        resting = new long[orders];
        for (int i = 0; i < orders; i++) {
            resting[i] = add();
        }
    }

    @Benchmark
    @OperationsPerInvocation(2)
    public void deleteThenAdd() {
        int victim = random.nextInt(orders);
        writer.header(position, position, position, position);
        writer.deleteOrder(book(resting[victim]), resting[victim]);
        writer.endGroup();
        resting[victim] = add();
    }

    @Benchmark
    public void replace() {
        int victim = random.nextInt(orders);
        long id = nextId += BOOKS;
        id += book(resting[victim]);
        writer.header(position, position, position, position);
        writer.replaceOrder(book(resting[victim]), resting[victim], id, price(id), LOTS);
        writer.endGroup();
        resting[victim] = id;
    }

    /** Leaves the order where it is, but for a millionth of it. */
    @Benchmark
    public void reduce() {
        int victim = random.nextInt(orders);
        writer.header(position, position, position, position);
        writer.reduceOrder(book(resting[victim]), resting[victim], 1);
        writer.endGroup();
    }

    private long add() {
        long id = (nextId += BOOKS) + random.nextInt(BOOKS);
        writer.header(position, position, position, position);
        writer.addOrder(book(id), id, side(id), price(id), LOTS, 0);
        writer.endGroup();
        return id;
    }

    private void apply(RingEvent event) {
        dispatcher.advance(event.streamNanos(), position++);
        dispatcher.apply(event);
    }

    private static int book(long id) {
        return (int) (id % BOOKS);
    }

    private static Side side(long id) {
        return id / BOOKS % 2 == 0 ? Side.BUY : Side.SELL;
    }

    /** Fifty ticks on each side. */
    private static long price(long id) {
        long away = id / (2 * BOOKS) % 50 * TICK;
        return side(id) == Side.BUY ? BID - away : BID + TICK + away;
    }
}
