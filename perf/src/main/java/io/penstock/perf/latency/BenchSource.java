package io.penstock.perf.latency;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Sink;
import io.penstock.api.feed.SinkProvider;
import io.penstock.api.feed.Source;
import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.Plugins;
import io.penstock.engine.RunReport;
import io.penstock.engine.source.SourceText;
import io.penstock.perf.throughput.MemoryFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a benchmark reads: a recording in the heap, so that neither a disk nor a decompressor is measured. */
final class BenchSource {
    private final String text;
    private final MemoryFeed memory;

    private BenchSource(String text, MemoryFeed memory) {
        this.text = text;
        this.memory = memory;
    }

    /**
     * Reads a file into the heap; a source with a scheme is read by its feed as it comes.
     *
     * @throws IOException when a file cannot be read or is of no known format
     */
    static BenchSource load(String text) throws IOException {
        SourceText named = SourceText.parse(text);
        return new BenchSource(text, named.scheme().isPresent() ? null : MemoryFeed.load(Path.of(named.rest())));
    }

    /** Refuses a file that {@link #load} would. @throws IOException saying why */
    static void check(String text) throws IOException {
        SourceText named = SourceText.parse(text);
        if (named.scheme().isEmpty()) {
            MemoryFeed.check(Path.of(named.rest()));
        }
    }

    /** Writes the market that a generated source makes to a file, in the bytes of an exchange: those are to be decoded. */
    static void generate(String text, Path file) throws IOException {
        Plugins plugins = Plugins.load(BenchSource.class.getClassLoader());
        SinkProvider itch = plugins.sink("itch");
        try (Sink sink = itch.open(Files.newOutputStream(file), Parameters.of(itch.parameters(), Map.of()))) {
            RunReport report = Engine.of(EngineConfig.defaults(), plugins)
                    .feed(text)
                    .strategy("itch", sink)
                    .run();
            if (report.failed() || report.unreadable()) {
                throw new IOException(text + ": could not be made: " + report.strategies());
            }
        }
    }

    /** Whether a source is made by its feed and not recorded. @throws IllegalArgumentException for an unknown scheme */
    static boolean isGenerated(String text) {
        Plugins plugins = Plugins.load(BenchSource.class.getClassLoader());
        return SourceText.parse(text).scheme().map(plugins::feed).stream().anyMatch(FeedProvider::isGenerated);
    }

    /** Whether it can be told when a pass over it begins. */
    boolean tellsPasses() {
        return memory != null;
    }

    /** @param passBegins told in the feed thread whenever reading begins, where that can be told */
    void into(Engine engine, Runnable passBegins) {
        if (memory == null) {
            engine.feed(text);
        } else {
            engine.feed(new Noticed(memory, passBegins));
        }
    }

    /** A feed whose every opening is noticed. */
    private record Noticed(MemoryFeed memory, Runnable opened) implements FeedProvider {
        @Override
        public String scheme() {
            return memory.scheme();
        }

        @Override
        public String description() {
            return memory.description();
        }

        @Override
        public List<Parameter> parameters() {
            return memory.parameters();
        }

        @Override
        public boolean isGenerated() {
            return memory.isGenerated();
        }

        @Override
        public boolean recognises(String fileName, byte[] head) {
            return memory.recognises(fileName, head);
        }

        @Override
        public Feed open(Source source, FeedContext context) throws IOException {
            opened.run();
            return memory.open(source, context);
        }
    }
}
