package io.penstock.perf.compare;

import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import io.penstock.perf.CoreThread;
import io.penstock.perf.compare.carrier.Carrier;
import io.penstock.perf.compare.carrier.CarrierKind;
import io.penstock.perf.compare.carrier.Payload;
import io.penstock.perf.compare.carrier.Receiver;
import io.penstock.perf.compare.carrier.Sender;
import io.penstock.perf.compare.carrier.Taker;
import io.penstock.perf.compare.carrier.Waiting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/**
 * Measures one carrier in this JVM, each time a fresh one. All figures are by name, times in ns. Called by one thread; the
 * sender and the receivers have threads of their own, pinned where each can have a core.
 */
final class CarrierRun {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Messages between two looks at the clock. */
    private static final int STRIDE = 1_024;

    private static final long SETTLE_MS = 50;
    private static final long LONGEST_NS = 3_600_000_000_000L;

    private final CarrierKind kind;
    private final int receivers;
    private final Waiting waiting;
    private final PinPlan pins;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    CarrierRun(CarrierKind kind, int receivers, Waiting waiting) {
        this.kind = kind;
        this.receivers = receivers;
        this.waiting = waiting;
        this.pins = PinPlan.of(Pinning.AUTO, receivers, Cores.ofThisProcess(), WaitProfile.QUIET);
    }

    /** As many messages as go through in a time. {@code right} is 1 when each receiver saw exactly what was sent. */
    Map<String, Double> throughput(long forNs) throws IOException {
        try (Carrier carrier = kind.make(receivers, waiting)) {
            List<Taker> takers = takers(null);
            List<Thread> threads = receiving(carrier, takers);
            long[] sent = {0};
            long start = System.nanoTime();
            Thread sender = sending(() -> sent[0] = flood(carrier.sender(), start + forNs));
            joinAll(threads, sender);
            long elapsedNs = System.nanoTime() - start;
            return Map.of("perSecond", sent[0] * 1e9 / elapsedNs, "right", right(takers, sent[0]));
        }
    }

    /** How old messages are when they are taken that are due at a steady rate, counted from when each was due. */
    Map<String, Double> ages(int perSecond, long forNs) throws IOException {
        try (Carrier carrier = kind.make(receivers, waiting)) {
            List<Histogram> histograms = new ArrayList<>();
            List<Taker> takers = takers(histograms);
            List<Thread> threads = receiving(carrier, takers);
            long messages = Math.max(1, forNs / 1_000_000 * perSecond / 1_000);
            Thread sender = sending(() -> steady(carrier.sender(), messages, 1_000_000_000L / perSecond));
            joinAll(threads, sender);
            Histogram all = new Histogram(1, LONGEST_NS, 3);
            histograms.forEach(all::add);
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("ageP50", (double) all.getValueAtPercentile(50));
            figures.put("ageP99", (double) all.getValueAtPercentile(99));
            figures.put("ageP999", (double) all.getValueAtPercentile(99.9));
            figures.put("right", right(takers, messages));
            return figures;
        }
    }

    /** Half of what one message needs to another thread and back through a second carrier, one at a time. */
    Map<String, Double> handOff(long forNs) throws IOException {
        try (Carrier there = kind.make(1, waiting);
                Carrier back = kind.make(1, waiting)) {
            PingPong pingPong = new PingPong(there, back, forNs);
            Thread pong = CoreThread.on(pins.laneCore(0), "pong", guarded(pingPong::pong), warning -> {});
            pong.start();
            Thread ping = sending(pingPong::ping);
            joinAll(List.of(pong), ping);
            return pingPong.figures();
        }
    }

    /** Processor time that the receivers take while nothing comes, in % of a core for each. */
    Map<String, Double> idle(long forNs) throws IOException {
        try (Carrier carrier = kind.make(receivers, waiting)) {
            List<Thread> threads = receiving(carrier, takers(null));
            sleep(SETTLE_MS);
            long start = System.nanoTime();
            long before = cpuNs(threads);
            sleep(forNs / 1_000_000);
            double percent = 100.0 * (cpuNs(threads) - before) / (System.nanoTime() - start) / receivers;
            joinAll(threads, sending(() -> carrier.sender().end()));
            return Map.of("idlePercent", percent);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static long flood(Sender sender, long untilNanos) throws InterruptedException {
        long sequence = 0;
        do {
            for (int i = 0; i < STRIDE; i++) {
                sender.send(sequence++, 0);
            }
        } while (System.nanoTime() - untilNanos < 0);
        sender.end();
        return sequence;
    }

    private static void steady(Sender sender, long messages, long intervalNs) throws InterruptedException {
        long due = System.nanoTime() + SETTLE_MS * 1_000_000;
        for (long sequence = 0; sequence < messages; sequence++) {
            due += intervalNs;
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            sender.send(sequence, due);
            sender.flush();
        }
        sender.end();
    }

    private List<Taker> takers(List<Histogram> histograms) {
        List<Taker> takers = new ArrayList<>();
        for (int i = 0; i < receivers; i++) {
            if (histograms == null) {
                takers.add(new Taker());
            } else {
                histograms.add(new Histogram(1, LONGEST_NS, 3));
                takers.add(new Taker(histograms.get(i)));
            }
        }
        return takers;
    }

    private List<Thread> receiving(Carrier carrier, List<Taker> takers) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < receivers; i++) {
            Receiver receiver = carrier.receiver(i);
            Taker taker = takers.get(i);
            Work work = () -> {
                while (receiver.receive(taker)) {
                    // All is done by the taker.
                }
            };
            threads.add(CoreThread.on(pins.laneCore(i), "receiver-" + i, guarded(work), warning -> {}));
        }
        threads.forEach(Thread::start);
        return threads;
    }

    private Thread sending(Work work) {
        Thread thread = CoreThread.on(pins.feedCore(), "sender", guarded(work), warning -> {});
        thread.start();
        return thread;
    }

    private Runnable guarded(Work work) {
        return () -> {
            try {
                work.run();
            } catch (InterruptedException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
    }

    private void joinAll(List<Thread> threads, Thread sender) throws IOException {
        CoreThread.join(sender);
        threads.forEach(CoreThread::join);
        if (failure.get() != null) {
            throw new IOException(kind.label() + " failed: " + failure.get(), failure.get());
        }
    }

    private static double right(List<Taker> takers, long sent) {
        long expected = Payload.checksum(sent);
        return takers.stream().allMatch(taker -> taker.taken() == sent && taker.checksum() == expected) ? 1 : 0;
    }

    private static long cpuNs(List<Thread> threads) {
        return threads.stream()
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getId()))
                .sum();
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
