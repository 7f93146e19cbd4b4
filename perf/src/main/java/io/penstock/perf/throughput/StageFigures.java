package io.penstock.perf.throughput;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What one stage reached. Rates are messages per second of wall time.
 *
 * @param stage which
 * @param messages of one pass, as the recording frames them
 * @param checksum the same in every pass
 * @param cold rate of the first pass of its JVM
 * @param median rate of the timed passes
 * @param min slowest of them
 * @param max fastest of them
 * @param untimedPasses run before the timed ones, the cold one included
 * @param stable whether the last untimed passes were alike
 * @param cpuNsPerMessage processor time of the whole process over the timed passes, in ns a message
 * @param settings in force in its JVM, by name
 */
public record StageFigures(
        Stage stage,
        long messages,
        long checksum,
        double cold,
        double median,
        double min,
        double max,
        int untimedPasses,
        boolean stable,
        double cpuNsPerMessage,
        Map<String, String> settings) {
    /** The setting that says how long the recording is. */
    static final String FILE_BYTES = "fileBytes";

    private static final String SETTING = "setting.";

    static StageFigures of(
            Stage stage,
            Pass.Outcome cold,
            Warmth warmth,
            long[] timedNs,
            double cpuNsPerMessage,
            Map<String, String> settings) {
        long[] sorted = timedNs.clone();
        Arrays.sort(sorted);
        long messages = cold.messages();
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        return new StageFigures(
                stage,
                messages,
                cold.checksum(),
                rate(messages, (double) cold.elapsedNs()),
                rate(messages, middle),
                rate(messages, (double) sorted[sorted.length - 1]),
                rate(messages, (double) sorted[0]),
                warmth.passes(),
                warmth.isStable(),
                cpuNsPerMessage,
                settings);
    }

    /** The checksum as people compare it. */
    public String checksumText() {
        return String.format("%016x", checksum);
    }

    /** Million bytes of the recording, decompressed, a second: the median. */
    public double megabytesPerSecond() {
        return median / messages * Long.parseLong(settings.get(FILE_BYTES)) / 1e6;
    }

    /** For {@link #parse} in another JVM. */
    String toText() throws IOException {
        StringWriter out = new StringWriter();
        Properties values = new Properties();
        values.setProperty("stage", stage.key());
        values.setProperty("messages", Long.toString(messages));
        values.setProperty("checksum", Long.toString(checksum));
        values.setProperty("cold", Double.toString(cold));
        values.setProperty("median", Double.toString(median));
        values.setProperty("min", Double.toString(min));
        values.setProperty("max", Double.toString(max));
        values.setProperty("untimedPasses", Integer.toString(untimedPasses));
        values.setProperty("stable", Boolean.toString(stable));
        values.setProperty("cpuNsPerMessage", Double.toString(cpuNsPerMessage));
        settings.forEach((name, value) -> values.setProperty(SETTING + name, value));
        values.store(out, null);
        return out.toString();
    }

    static StageFigures parse(String text) throws IOException {
        Properties values = new Properties();
        values.load(new StringReader(text));
        Map<String, String> settings = new TreeMap<>();
        for (String name : values.stringPropertyNames()) {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), values.getProperty(name));
            }
        }
        return new StageFigures(
                Stage.of(values.getProperty("stage")),
                Long.parseLong(values.getProperty("messages")),
                Long.parseLong(values.getProperty("checksum")),
                Double.parseDouble(values.getProperty("cold")),
                Double.parseDouble(values.getProperty("median")),
                Double.parseDouble(values.getProperty("min")),
                Double.parseDouble(values.getProperty("max")),
                Integer.parseInt(values.getProperty("untimedPasses")),
                Boolean.parseBoolean(values.getProperty("stable")),
                Double.parseDouble(values.getProperty("cpuNsPerMessage")),
                settings);
    }

    private static double rate(long messages, double elapsedNs) {
        return messages * 1e9 / elapsedNs;
    }
}
