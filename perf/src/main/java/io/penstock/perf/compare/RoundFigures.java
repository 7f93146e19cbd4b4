package io.penstock.perf.compare;

import io.penstock.perf.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one candidate reached in each round. Filled by one thread. */
public final class RoundFigures {
    private final String label;
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    RoundFigures(String label) {
        this.label = label;
    }

    /** Whose they are. */
    public String label() {
        return label;
    }

    /** A figure of every round; null for one that was not measured. Times in ns. */
    public Sample sample(String figure) {
        List<Double> values = rounds.get(figure);
        return values == null ? null : Sample.of(values);
    }

    /** The same figure of another candidate in the same round, as a multiple of it; null where one was not measured. */
    public Sample ratio(String figure, RoundFigures other) {
        List<Double> mine = rounds.get(figure);
        List<Double> others = other.rounds.get(figure);
        if (mine == null || others == null) {
            return null;
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            ratios.add(mine.get(i) / others.get(i));
        }
        return Sample.of(ratios);
    }

    /** Whether everything in every round saw what it should. */
    public boolean right() {
        return rounds.getOrDefault("right", List.of()).stream().allMatch(right -> right == 1);
    }

    /** The names of what was measured, in order. */
    public List<String> names() {
        return List.copyOf(rounds.keySet());
    }

    void add(Map<String, Double> figures) {
        figures.forEach((name, value) ->
                rounds.computeIfAbsent(name, absent -> new ArrayList<>()).add(value));
    }
}
