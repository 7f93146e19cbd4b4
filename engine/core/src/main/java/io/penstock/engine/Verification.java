package io.penstock.engine;

import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.Intents;
import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs strategies over the same sources under many conditions, none of which may change what they do: number of lanes, size of
 * batches and of the ring, way to wait, speed, number of shards. Compares their orders, and their results, with those of a
 * first run.
 */
public final class Verification {
    /** Of a paced run, whatever the sources span. */
    private static final double PACED_SECONDS = 1;

    private static final double FASTEST = 1e6;

    private static final double NS = 1e9;

    /**
     * One way to run.
     *
     * @param name for people
     * @param config how the engine runs
     * @param copies of each strategy, one for each lane
     * @param shards of each strategy
     */
    public record Condition(String name, EngineConfig config, int copies, int shards) {}

    /**
     * What a run did otherwise than the first one.
     *
     * @param strategy whose doing it was
     * @param position of the first event at which the orders differ; -1 when only the results do
     * @param expected what the first run did there
     * @param found what this run did there
     */
    public record Difference(String strategy, long position, String expected, String found) {}

    /** One run and how it compares with the first. */
    public record Outcome(Condition condition, RunReport report, Optional<Difference> difference) {}

    private final List<PluginSpec> strategies;
    private final Plugins plugins;
    private final EngineConfig base;
    private final Consumer<Engine> sources;

    /**
     * Prepares it.
     *
     * @param strategies to be verified
     * @param base which part of the sources is played; the rest of it the conditions replace
     * @param sources gives each run's engine what it reads
     */
    public Verification(List<PluginSpec> strategies, Plugins plugins, EngineConfig base, Consumer<Engine> sources) {
        this.strategies = List.copyOf(strategies);
        this.plugins = plugins;
        this.base = base.withLanes(1).withSpeed(Speed.MAX).withWait(WaitProfile.QUIET);
        this.sources = sources;
    }

    /**
     * Runs under all conditions.
     *
     * @param mostLanes up to how many
     * @param mostShards up to how many, where every strategy allows it
     * @param listener is told of each run when it is over
     * @throws IOException as {@link Engine#run}
     */
    public List<Outcome> run(int mostLanes, int mostShards, Consumer<Outcome> listener) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        RunReport first = run(new Condition("1 lane, max speed, quiet", base, 1, 1));
        add(
                new Outcome(new Condition("1 lane, max speed, quiet", base, 1, 1), first, Optional.empty()),
                outcomes,
                listener);
        for (Condition condition :
                conditions(mostLanes, mostShards, first.played().spanNs())) {
            RunReport report = run(condition);
            add(new Outcome(condition, report, difference(first, report)), outcomes, listener);
        }
        return outcomes;
    }

    private static void add(Outcome outcome, List<Outcome> to, Consumer<Outcome> listener) {
        listener.accept(outcome);
        to.add(outcome);
    }

    private List<Condition> conditions(int mostLanes, int mostShards, long spanNs) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition("the same again", base, 1, 1));
        for (int lanes = 2; lanes <= mostLanes; lanes = Math.max(lanes + 1, Math.min(2 * lanes, mostLanes))) {
            conditions.add(new Condition(lanes + " lanes", base.withLanes(lanes), lanes, 1));
        }
        int lanes = Math.min(2, mostLanes);
        conditions.add(
                new Condition("batches of 1, ring of 1024", base.withBatch(1).withRingSlots(1 << 10), 1, 1));
        conditions.add(new Condition(
                "batches of 512, ring of 262144", base.withBatch(512).withRingSlots(1 << 18), 1, 1));
        for (WaitProfile wait : List.of(WaitProfile.BALANCED, WaitProfile.LATENCY)) {
            String name = "wait " + wait.label();
            conditions.add(new Condition(name, base.withWait(wait).withLanes(lanes), lanes, 1));
        }
        if (spanNs > 0) {
            double factor = Math.min(FASTEST, Math.max(1, spanNs / NS / PACED_SECONDS));
            Speed paced = Speed.parse(String.format(Locale.ROOT, "%.0f", factor));
            conditions.add(
                    new Condition("paced, speed " + paced, base.withSpeed(paced).withLanes(lanes), lanes, 1));
        }
        if (strategies.stream().allMatch(spec -> plugins.strategy(spec.name()).hasIndependentInstruments())) {
            for (int shards = 2;
                    shards <= mostShards;
                    shards = Math.max(shards + 1, Math.min(2 * shards, mostShards))) {
                conditions.add(
                        new Condition(shards + " shards", base.withLanes(Math.min(shards, mostLanes)), 1, shards));
            }
        }
        return conditions;
    }

    private RunReport run(Condition condition) throws IOException {
        Engine engine = Engine.of(condition.config(), plugins).keepIntents();
        sources.accept(engine);
        for (int copy = 0; copy < condition.copies(); copy++) {
            strategies.forEach(spec -> engine.strategy(spec, condition.shards()));
        }
        return engine.run();
    }

    private static Optional<Difference> difference(RunReport first, RunReport report) {
        int strategies = first.strategies().size();
        for (int i = 0; i < report.strategies().size(); i++) {
            StrategyReport expected = first.strategies().get(i % strategies);
            Optional<Difference> difference =
                    difference(expected, report.strategies().get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> difference(StrategyReport expected, StrategyReport found) {
        if (!expected.orders().sha256().equals(found.orders().sha256())) {
            Intents a = expected.orders().intents().orElseThrow();
            Intents b = found.orders().intents().orElseThrow();
            int i = a.firstDifference(b);
            long position = Math.min(
                    i < a.size() ? a.position(i) : Long.MAX_VALUE, i < b.size() ? b.position(i) : Long.MAX_VALUE);
            return Optional.of(new Difference(expected.name(), position, text(a, i), text(b, i)));
        }
        // Parts of a strategy say how they are added up only for whole numbers; see StrategyProvider.
        if (found.shards().isEmpty() && !expected.figures().equals(found.figures())) {
            for (int i = 0;
                    i < Math.max(expected.figures().size(), found.figures().size());
                    i++) {
                String one = text(expected.figures(), i);
                String other = text(found.figures(), i);
                if (!one.equals(other)) {
                    return Optional.of(new Difference(expected.name(), -1, one, other));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Intents intents, int i) {
        return i < intents.size() ? intents.text(i) : "nothing more";
    }

    private static String text(List<StrategyReport.Figure> figures, int i) {
        return i < figures.size() ? figures.get(i).name() + " " + figures.get(i).value() : "nothing more";
    }
}
