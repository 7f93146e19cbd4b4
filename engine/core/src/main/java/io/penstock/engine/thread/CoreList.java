package io.penstock.engine.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Core numbers as Linux and {@code taskset -c} write them: {@code 0-3,8}. */
public final class CoreList {
    /** The highest core number that Linux can be built for. */
    static final int HIGHEST = 8_191;

    private CoreList() {}

    /**
     * The cores in the order written; an empty text has none.
     *
     * @throws IllegalArgumentException when a part is no number, a range runs backwards or a core is named twice; the
     *     message says which
     */
    public static List<Integer> parse(String text) {
        List<Integer> cores = new ArrayList<>();
        if (text.isBlank()) {
            return List.of();
        }
        for (String part : text.trim().split(",", -1)) {
            int dash = part.indexOf('-');
            int first = number(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : number(part.substring(dash + 1));
            if (last < first) {
                throw new IllegalArgumentException("the range " + part + " runs backwards");
            }
            for (int core = first; core <= last; core++) {
                if (cores.contains(core)) {
                    throw new IllegalArgumentException("core " + core + " is named twice");
                }
                cores.add(core);
            }
        }
        return List.copyOf(cores);
    }

    /** The shortest text for these cores, in rising order: {@code 0-3,8}; empty for none. */
    public static String text(List<Integer> cores) {
        StringBuilder text = new StringBuilder();
        List<Integer> rising = List.copyOf(new TreeSet<>(cores));
        for (int i = 0; i < rising.size(); i++) {
            int first = i;
            while (i + 1 < rising.size() && rising.get(i + 1) == rising.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ",").append(rising.get(first));
            if (i > first) {
                text.append('-').append(rising.get(i));
            }
        }
        return text.toString();
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'" + text + "' is not a core number");
        }
        int core = Integer.parseInt(text);
        if (core > HIGHEST) {
            throw new IllegalArgumentException("core numbers end at " + HIGHEST);
        }
        return core;
    }
}
