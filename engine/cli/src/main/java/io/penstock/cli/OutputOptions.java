package io.penstock.cli;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import io.penstock.engine.source.NewRecording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The options that say what a conversion writes, and where to; texts, so that every refusal reads the same. */
final class OutputOptions {
    private static final String STANDARD_OUTPUT = "-";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write; .gz and .zst are compressed; - is standard output")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "NAME[:k=v,...]",
            description = "what to write; default by the ending of FILE; 'penstock list' shows the formats")
    private String format;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description =
                    "of csv: which records, as Databento names them: mbo, mbp-10, trades, ohlcv-1m, ...; default mbo")
    private String schema;

    @Option(
            names = "--pretty-px",
            paramLabel = "true|false",
            description = "of csv: prices with nine decimals, or as whole numbers of 1e-9; default true")
    private String prettyPrices;

    @Option(names = "--raw", description = "of csv: prices and times as whole numbers, as both pretty options false")
    private boolean raw;

    @Option(
            names = "--pretty-ts",
            paramLabel = "true|false",
            description = "of csv: times as ISO 8601 in UTC, or as ns since the epoch; default true")
    private String prettyTimes;

    @Option(
            names = {"-f", "--force"},
            description = "replace FILE if it is there")
    private boolean force;

    /** A format and how it is to be written. */
    record Choice(SinkProvider provider, Parameters parameters) {
        Sink open(OutputStream out) {
            return provider.open(out, parameters);
        }

        /** As in {@code csv mbo}. */
        String label() {
            boolean hasSchema = provider.parameters().stream().anyMatch(Choice::isSchema);
            return provider.format() + (hasSchema ? " " + parameters.getText(SinkProvider.SCHEMA) : "");
        }

        private static boolean isSchema(Parameter parameter) {
            return parameter.name().equals(SinkProvider.SCHEMA);
        }
    }

    /** Whether what is written goes to standard output. */
    boolean toStandardOutput() {
        return output.equals(STANDARD_OUTPUT);
    }

    /** Where it goes, for people. */
    String target() {
        return toStandardOutput() ? "standard output" : output;
    }

    /** @throws IllegalArgumentException when no format is named, or it has no such parameter or value */
    Choice choose(Plugins plugins) {
        PluginSpec spec = format == null ? new PluginSpec(bySuffix(plugins), Map.of()) : PluginSpec.parse(format);
        SinkProvider provider = plugins.sink(spec.name());
        Map<String, String> given = new LinkedHashMap<>(spec.parameters());
        put(given, SinkProvider.SCHEMA, schema);
        put(given, "pretty-px", prettyPrices);
        put(given, "pretty-ts", prettyTimes);
        put(given, "pretty-px", raw ? "false" : null);
        put(given, "pretty-ts", raw ? "false" : null);
        try {
            return new Choice(provider, Parameters.of(provider.parameters(), given));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(spec.name() + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException when it may not be written */
    NewRecording begin() {
        try {
            return toStandardOutput() ? NewRecording.onStandardOutput() : NewRecording.create(Path.of(output), force);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(output + " is there already; -f replaces it", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(output + ": not a path: " + e.getReason(), e);
        }
    }

    private static void put(Map<String, String> given, String name, String value) {
        if (value != null && given.put(name, value) != null) {
            throw new IllegalArgumentException(name + " is given twice");
        }
    }

    private String bySuffix(Plugins plugins) {
        String name = NewRecording.withoutCompression(output);
        TreeSet<String> known = new TreeSet<>();
        for (SinkProvider provider : plugins.sinks()) {
            List<String> suffixes = provider.suffixes();
            if (suffixes.stream().anyMatch(suffix -> name.endsWith("." + suffix))) {
                return provider.format();
            }
            suffixes.forEach(suffix -> known.add("." + suffix));
        }
        throw new IllegalArgumentException((toStandardOutput() ? "-o -" : output) + ": which format? Give --format "
                + String.join(
                        "|", plugins.sinks().stream().map(SinkProvider::format).toList())
                + ", or a file that ends with " + String.join(", ", known));
    }
}
