package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.lane.Lane;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.plugin.PluginJar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The strategies of a run that goes on. They can be added, removed, replaced, paused and resumed meanwhile; nobody else notices.
 * Any thread: those who change something take turns, and each waits until it is done.
 *
 * <p>An added strategy has a lane of its own. It hears the stream from one event on, the first of a group: with the books that it
 * would have had there from the first event on, nothing twice and nothing missed. What lies before is read a second time, as
 * fast as that goes, and not heard: from the sources, or where one of them cannot be read again, as a live one, from the journal
 * that the run keeps; where it keeps none, nothing can be added.
 *
 * <p>Before its first event it is told the instruments it follows and the last state of each and of the market, as when a window
 * begins. From that event on it hears what it would have heard, but for two things that look back: its first quote of an
 * instrument comes with the first change of that book, also where that leaves the best prices as they were; and the first bar
 * of an instrument holds the trades from that event on, so that a bar that was under way is told short. What it counts and
 * sends begins there too.
 *
 * <p>A change says the position of the event with which it begins. It is always the first of a group.
 */
public final class RunningStrategies {
    /** How long a lane may take to come to the end of a group: longer than any callback should. */
    private static final long LONGEST_WAIT_S = 30;

    /**
     * One of them as it stands.
     *
     * @param id its name; with a number where several have one name
     * @param parameters in force, as they could be typed back
     * @param lane on which it runs
     * @param state {@code running}, {@code paused} or {@code removed}
     * @param from position of the first event that it was to hear
     */
    public record Running(String id, String parameters, int lane, String state, long from) {}

    private enum State {
        RUNNING,
        PAUSED,
        REMOVED
    }

    private static final class Place {
        final String id;
        final String parameters;
        final Lane lane;
        final int index;
        final long from;
        private List<PluginJar> jars;
        volatile State state = State.RUNNING;

        Place(String id, String parameters, Lane lane, int index, long from, List<PluginJar> jars) {
            this.id = id;
            this.parameters = parameters;
            this.lane = lane;
            this.index = index;
            this.from = from;
            this.jars = jars;
        }

        /** It is gone: nothing of it is held here any more. */
        void leave() {
            state = State.REMOVED;
            jars.forEach(PluginJar::close);
            jars = List.of();
        }

        Running view() {
            return new Running(id, parameters, lane.number(), state.name().toLowerCase(Locale.ROOT), from);
        }
    }

    private final Plugins plugins;
    private final LateLanes late;
    private final boolean keepsIntents;
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<StrategyChange> changes = new CopyOnWriteArrayList<>();

    /**
     * Those that are there from the first event.
     *
     * @param keepsIntents whether those of added strategies are kept for their reports, as those of all others
     * @param places the lane of each; in a lane they stand in their order
     */
    RunningStrategies(
            Plugins plugins,
            LateLanes late,
            boolean keepsIntents,
            List<NamedStrategy> strategies,
            int[] places,
            List<Lane> lanes) {
        this.plugins = plugins;
        this.late = late;
        this.keepsIntents = keepsIntents;
        int[] taken = new int[lanes.size()];
        for (int i = 0; i < places.length; i++) {
            NamedStrategy strategy = strategies.get(i);
            this.places.add(new Place(
                    freeId(strategy.name()),
                    strategy.parameters().toString(),
                    lanes.get(places[i]),
                    taken[places[i]]++,
                    0,
                    List.of()));
        }
    }

    /** Those that were there from the beginning, then those that were added, in their order; the removed ones too. */
    public List<Running> list() {
        return places.stream().map(Place::view).toList();
    }

    /** What was done so far, in its order. */
    List<StrategyChange> changes() {
        return List.copyOf(changes);
    }

    /**
     * Adds a strategy, of the plug-ins that the run knows or of further jars, which are closed when it is removed or refused.
     *
     * @param spec {@code name} or {@code name:key=value,...}
     * @throws IllegalArgumentException when there is no such strategy or a parameter is not as it declares
     * @throws IOException saying why it cannot be added now
     */
    public synchronized Running add(String spec, List<PluginJar> jars) throws IOException {
        return start(created(spec, jars), jars, LateLanes.HandOver.NONE);
    }

    /** Adds a strategy that the caller made. */
    public synchronized Running add(String name, Strategy strategy) throws IOException {
        return start(named(name, strategy), List.of(), LateLanes.HandOver.NONE);
    }

    /**
     * Puts a strategy in the place of another: it hears the group after the last one that the other heard.
     *
     * @param id of the other
     */
    public synchronized Running replace(String id, String spec, List<PluginJar> jars) throws IOException {
        Place other = orClose(jars, () -> find(id));
        return start(created(spec, jars), jars, read -> remove(other, read));
    }

    /** Puts a strategy that the caller made in the place of another. */
    public synchronized Running replace(String id, String name, Strategy strategy) throws IOException {
        Place other = find(id);
        return start(named(name, strategy), List.of(), read -> remove(other, read));
    }

    /** Ends a strategy; what it reports is kept for the end of the run. */
    public synchronized Running remove(String id) throws IOException {
        Place place = find(id);
        remove(place, -1);
        return place.view();
    }

    /** A strategy hears nothing until it is resumed; its books are kept, and its timers wait. */
    public synchronized Running pause(String id) throws IOException {
        return set(find(id), State.PAUSED, StrategyChange.Kind.PAUSED);
    }

    /** A strategy that was paused goes on with the next group. */
    public synchronized Running resume(String id) throws IOException {
        return set(find(id), State.RUNNING, StrategyChange.Kind.RESUMED);
    }

    private Running set(Place place, State state, StrategyChange.Kind kind) throws IOException {
        if (place.state != state) {
            Future<Long> done = state == State.PAUSED ? place.lane.pause(place.index) : place.lane.resume(place.index);
            done(kind, place, await(done));
            place.state = state;
        }
        return place.view();
    }

    private long remove(Place place, long after) throws IOException {
        long last = await(place.lane.remove(place.index, after));
        place.leave();
        done(StrategyChange.Kind.REMOVED, place, last);
        return last;
    }

    private NamedStrategy created(String spec, List<PluginJar> jars) {
        return orClose(jars, () -> plugins.replacing(jars).create(PluginSpec.parse(spec)));
    }

    private static NamedStrategy named(String name, Strategy strategy) {
        return new NamedStrategy(name, Parameters.of(List.of(), Map.of()), strategy);
    }

    private Running start(NamedStrategy strategy, List<PluginJar> jars, LateLanes.HandOver handOver)
            throws IOException {
        // Texts, so that the thread of the lane holds nothing of the plug-in once the strategy was removed.
        String name = strategy.name();
        String parameters = strategy.parameters().toString();
        List<Running> started = new ArrayList<>();
        try {
            late.start(keepsIntents ? strategy.keepingIntents() : strategy, handOver, (lane, from) -> {
                Place place = new Place(freeId(name), parameters, lane, 0, from, jars);
                places.add(place);
                done(StrategyChange.Kind.ADDED, place, from - 1);
                started.add(place.view());
            });
        } catch (IOException e) {
            jars.forEach(PluginJar::close);
            throw e;
        }
        return started.get(0);
    }

    private void done(StrategyChange.Kind kind, Place place, long last) {
        changes.add(new StrategyChange(kind, last + 1, place.id, place.lane.number()));
    }

    private static <T> T orClose(List<PluginJar> jars, Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException e) {
            jars.forEach(PluginJar::close);
            throw e;
        }
    }

    private Place find(String id) {
        List<String> known = new ArrayList<>();
        for (Place place : places) {
            if (place.state != State.REMOVED) {
                if (place.id.equals(id)) {
                    return place;
                }
                known.add(place.id);
            }
        }
        throw new IllegalArgumentException("no strategy '" + id + "' runs; there "
                + (known.size() == 1 ? "is " : "are ") + String.join(", ", known) + NearestName.hint(id, known));
    }

    private String freeId(String name) {
        List<String> taken = places.stream()
                .filter(place -> place.state != State.REMOVED)
                .map(place -> place.id)
                .toList();
        String id = name;
        for (int number = 2; taken.contains(id); number++) {
            id = name + "#" + number;
        }
        return id;
    }

    private static long await(Future<Long> done) throws IOException {
        try {
            return done.get(LONGEST_WAIT_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("its lane has not come to the end of a group for " + LONGEST_WAIT_S + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for its lane", e);
        }
    }
}
