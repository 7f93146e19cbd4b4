package io.penstock.engine;

import io.penstock.api.feed.Feed;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.latency.SteadyClock;
import io.penstock.engine.replay.Groups;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.source.FeedDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What each strategy costs: the time that an instance of its own takes over the first events of the sources, less what the books
 * alone take, at best of three. In a thread of its own, for a strategy may never return.
 */
final class Weights {
    private static final int EVENTS = 10_000;
    private static final int GROUPS_PER_POLL = 64;
    private static final int ROUNDS = 3;
    private static final long LONGEST_SECONDS = 5;

    private final Plugins plugins;
    private final List<RingEvent> events;

    private Weights(Plugins plugins, List<RingEvent> events) {
        this.plugins = plugins;
        this.events = events;
    }

    /** Of strategies that nobody weighs. */
    static double[] equal(int instances) {
        double[] weights = new double[instances];
        Arrays.fill(weights, 1);
        return weights;
    }

    /**
     * Weighs all members of a roster. One that the caller made counts as the mean of the others.
     *
     * @return for each instance; empty when a strategy took longer than five seconds over so little
     */
    static Optional<double[]> measure(
            Roster roster, Plugins plugins, List<OpenSources.Opener> sources, EngineConfig config) throws IOException {
        List<RingEvent> events = firstEvents(sources, config);
        FutureTask<double[]> task = new FutureTask<>(() -> new Weights(plugins, events).of(roster));
        Thread thread = new Thread(task, "penstock-weigh");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<RingEvent> firstEvents(List<OpenSources.Opener> sources, EngineConfig config)
            throws IOException {
        List<RingEvent> events = new ArrayList<>();
        GroupWriter writer = new GroupWriter(event -> events.add(event.copy()));
        FeedDirectory directory = new FeedDirectory(config.date(), warning -> {});
        try (OpenSources open = OpenSources.open(sources, directory)) {
            Groups groups = open.groups(config.playback().mergeBy());
            int polled = 0;
            while (polled != Feed.END && events.size() < EVENTS) {
                polled = groups.poll(writer, GROUPS_PER_POLL);
                if (polled == 0) {
                    break;
                }
            }
        }
        return events;
    }

    private double[] of(Roster roster) {
        List<Roster.Member> members = roster.members();
        double[] best = new double[members.size()];
        Arrays.fill(best, Double.NaN);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < best.length; i++) {
                Optional<PluginSpec> spec = members.get(i).spec();
                if (spec.isPresent()) {
                    double ns = Math.max(1, pass(spec.get(), true) - pass(spec.get(), false));
                    best[i] = Double.isNaN(best[i]) ? ns : Math.min(best[i], ns);
                }
            }
        }
        double mean =
                Arrays.stream(best).filter(ns -> !Double.isNaN(ns)).average().orElse(1);
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            List<NamedStrategy> instances = members.get(i).instances();
            double weight = (Double.isNaN(best[i]) ? mean : best[i]) / instances.size();
            instances.forEach(instance -> weights.add(weight));
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Time over all events, with the callbacks or with the books alone. */
    private long pass(PluginSpec spec, boolean delivers) {
        Dispatcher dispatcher = new Dispatcher(List.of(plugins.create(spec)));
        dispatcher.start();
        long position = 0;
        long start = SteadyClock.nanos();
        for (RingEvent event : events) {
            if (delivers) {
                dispatcher.advance(event.streamNanos(), position++);
            }
            dispatcher.apply(event);
            if (delivers) {
                dispatcher.deliver(event);
            }
        }
        return SteadyClock.nanos() - start;
    }
}
