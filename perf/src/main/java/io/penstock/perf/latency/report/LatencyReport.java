package io.penstock.perf.latency.report;

import io.penstock.perf.JsonTree;
import io.penstock.perf.latency.LatencyJson;
import io.penstock.perf.latency.LatencyRun;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that were measured with one program.
 *
 * @param made by what: command line, commit, program
 * @param runs in the order in which they ran
 * @param knee lines of a search for it, for people; empty where none was made
 */
public record LatencyReport(Map<String, String> made, List<LatencyRun> runs, List<String> knee) {
    /** Immutable. */
    public LatencyReport {
        runs = List.copyOf(runs);
        knee = List.copyOf(knee);
    }

    /** Labels of the runs, each once, in their order. */
    public List<String> labels() {
        return runs.stream().map(LatencyRun::label).distinct().toList();
    }

    /** All runs of a label. */
    public List<LatencyRun> runs(String label) {
        return runs.stream().filter(run -> run.label().equals(label)).toList();
    }

    /** The same with the runs of another one before its own. */
    public LatencyReport after(LatencyReport earlier) {
        List<LatencyRun> all = new ArrayList<>(earlier.runs);
        all.addAll(runs);
        return new LatencyReport(made, all, knee.isEmpty() ? earlier.knee : knee);
    }

    /** As a tree for {@link JsonTree}. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("penstock", "latency");
        tree.put("made", made);
        tree.put("knee", knee);
        tree.put("runs", runs.stream().map(LatencyJson::tree).toList());
        return tree;
    }

    /** Writes it as JSON. */
    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            JsonTree.write(tree(), out);
        }
    }

    /** Reads what {@link #write} wrote. @throws IOException saying what is wrong with the file */
    public static LatencyReport read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": no such file");
        }
        if (!(JsonTree.read(file) instanceof Map<?, ?> tree) || !"latency".equals(tree.get("penstock"))) {
            throw new IOException(file + ": not a report of bench latency");
        }
        try {
            Map<String, String> made = new LinkedHashMap<>();
            ((Map<?, ?>) tree.get("made")).forEach((name, value) -> made.put(name.toString(), value.toString()));
            List<LatencyRun> runs = new ArrayList<>();
            for (Object run : (List<?>) tree.get("runs")) {
                runs.add(LatencyJson.run(run));
            }
            List<String> knee =
                    ((List<?>) tree.get("knee")).stream().map(Object::toString).toList();
            return new LatencyReport(made, runs, knee);
        } catch (ClassCastException | NullPointerException e) {
            throw new IOException(file + ": not a report of bench latency", e);
        }
    }
}
