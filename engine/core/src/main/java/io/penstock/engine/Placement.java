package io.penstock.engine;

import io.penstock.engine.lane.NamedStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * On which lane each strategy runs: the first lanes are those that were named, each with the strategies it was given; over the
 * others the rest is spread by weight, the heaviest first, each to the lane that has least so far. Where it runs does not
 * change what a strategy does.
 */
public final class Placement {
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    /** Spreads all by weight. */
    public Placement() {}

    /**
     * Adds a lane by hand.
     *
     * @param lane what people call it
     * @param strategies names of strategies
     * @throws IllegalArgumentException when the lane is there already, or a strategy has a lane
     */
    public void add(String lane, List<String> strategies) {
        for (String strategy : strategies) {
            named.forEach((other, taken) -> {
                if (taken.contains(strategy)) {
                    throw new IllegalArgumentException("lane " + lane + ": " + strategy + " is on lane " + other);
                }
            });
        }
        if (named.containsKey(lane)) {
            throw new IllegalArgumentException("lane " + lane + ": is given twice");
        }
        named.put(lane, List.copyOf(strategies));
    }

    /** How many lanes were named. */
    public int namedLanes() {
        return named.size();
    }

    /** What the lanes that were named are called, by number. */
    List<String> laneNames() {
        return List.copyOf(named.keySet());
    }

    /** Whether a strategy has no lane of its own name. */
    public boolean isFree(String strategy) {
        return named.values().stream().noneMatch(names -> names.contains(strategy));
    }

    /**
     * The lane of each strategy.
     *
     * @param weights of each; equal where nobody knows
     * @throws IllegalArgumentException when a lane was given a strategy that does not run, or no lane is left for the others
     */
    int[] lanes(List<NamedStrategy> strategies, double[] weights, int lanes) {
        requireKnown(strategies.stream().map(NamedStrategy::name).toList());
        if (named.size() > lanes) {
            throw new IllegalArgumentException("lanes=" + lanes + ": " + named.size() + " lanes are named");
        }
        int[] placed = new int[strategies.size()];
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            placed[i] = namedLane(strategies.get(i).name());
            if (placed[i] < 0) {
                free.add(i);
            }
        }
        if (!free.isEmpty() && named.size() == lanes) {
            throw new IllegalArgumentException("lanes=" + lanes + ": no lane is left for "
                    + strategies.get(free.get(0)).name());
        }
        free.sort(Comparator.comparingDouble((Integer i) -> -weights[i]));
        double[] load = new double[lanes];
        Arrays.fill(load, 0, named.size(), Double.POSITIVE_INFINITY);
        for (int i : free) {
            placed[i] = IntStream.range(0, lanes)
                    .boxed()
                    .min(Comparator.comparingDouble(lane -> load[lane]))
                    .orElseThrow();
            load[placed[i]] += weights[i];
        }
        return placed;
    }

    private int namedLane(String strategy) {
        int lane = 0;
        for (List<String> strategies : named.values()) {
            if (strategies.contains(strategy)) {
                return lane;
            }
            lane++;
        }
        return -1;
    }

    private void requireKnown(Collection<String> running) {
        named.forEach((lane, strategies) -> strategies.forEach(strategy -> {
            if (!running.contains(strategy)) {
                throw new IllegalArgumentException("lane " + lane + ": no strategy '" + strategy + "' runs; running: "
                        + String.join(", ", new TreeSet<>(running)) + NearestName.hint(strategy, running));
            }
        }));
    }
}
