package io.penstock.perf.compare;

import io.penstock.engine.thread.Cores;
import io.penstock.engine.thread.Pinning;
import io.penstock.perf.Sample;
import io.penstock.perf.compare.carrier.CarrierKind;
import io.penstock.perf.compare.carrier.Waiting;
import io.penstock.perf.jitter.HandOff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Carriers side by side, with the same number of receivers and the same waiting: rounds in which each of them has its turn,
 * beginning with another one each time.
 */
public final class Comparison {
    private static final long CORES_NS = 50_000_000;

    private final Set<CarrierKind> kinds;
    private final int receivers;
    private final Waiting waiting;
    private final int turnMs;

    /**
     * @param receivers 1 to 3, each of which is to see every message
     * @param turnMs how long each figure is measured in each round, 10 to 60,000 ms
     */
    public Comparison(Set<CarrierKind> kinds, int receivers, Waiting waiting, int turnMs) {
        if (receivers < 1 || receivers > 3) {
            throw new IllegalArgumentException("consumers=" + receivers + ": must be in 1..3");
        }
        if (turnMs < 10 || turnMs > 60_000) {
            throw new IllegalArgumentException("turn=" + turnMs + ": must be in 10..60000");
        }
        this.kinds = kinds;
        this.receivers = receivers;
        this.waiting = waiting;
        this.turnMs = turnMs;
    }

    /** How many threads wait. */
    public int receivers() {
        return receivers;
    }

    /** How they wait. */
    public Waiting waiting() {
        return waiting;
    }

    /** Whether there is a core for each thread that spins: if not, what is measured is the scheduler's time slice. */
    public boolean fits() {
        return waiting == Waiting.PARK || 1 + receivers <= Cores.ofThisProcess().usable();
    }

    /**
     * What they reached.
     *
     * @param carriers in the order of {@link CarrierKind}
     * @param coreToCore one way in ns, as measured in each round; null when there are not two cores
     */
    public record Result(List<RoundFigures> carriers, Sample coreToCore) {}

    /**
     * Compares everything that can be measured.
     *
     * @param perSecond steady rate at which the age of messages is taken
     * @throws IOException when a carrier failed
     */
    public Result run(int rounds, int perSecond) throws IOException {
        List<String> questions =
                new ArrayList<>(List.of("throughput " + turnMs, "ages " + turnMs + " " + perSecond, "idle " + turnMs));
        if (receivers == 1) {
            questions.add("handOff " + turnMs);
        }
        return ask(questions, rounds);
    }

    /** Compares nothing but one message at a time, there and back. */
    public Result handOff(int rounds) throws IOException {
        return ask(List.of("handOff " + turnMs), rounds);
    }

    private Result ask(List<String> questions, int rounds) throws IOException {
        List<Double> coreToCore = new ArrayList<>();
        try (Turns turns = new Turns()) {
            for (CarrierKind kind : kinds) {
                turns.add(kind.label(), CarrierMain.class, CarrierMain.arguments(kind, receivers, waiting));
            }
            turns.warmUp(questions.stream()
                    .map(question -> question.replaceFirst(" \\d+", " " + 3 * turnMs / 2))
                    .toList());
            for (int round = 0; round < rounds; round++) {
                HandOff cores = HandOff.measure(Pinning.AUTO, CORES_NS, warning -> {});
                coreToCore.add(cores.p50Ns());
                turns.round(questions);
            }
            return new Result(turns.figures(), coreToCore.contains(Double.NaN) ? null : Sample.of(coreToCore));
        }
    }
}
