package io.penstock.perf.throughput;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import io.penstock.engine.source.FeedDirectory;
import io.penstock.engine.source.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feed of a recording in memory: for the engine a market that its provider makes itself. */
public final class MemoryFeed implements FeedProvider {
    private final MemoryRecording recording;

    /** Each of its feeds reads the recording from its start; one at a time. */
    public MemoryFeed(MemoryRecording recording) {
        this.recording = recording;
    }

    /** Refuses what {@link #load} would. @throws IOException when it cannot be opened or is of no known format */
    public static void check(Path path) throws IOException {
        try (Recording recording = Recording.open(path)) {
            RecordedFormat.of(recording, recording.head());
        }
    }

    /** Reads a recording into the heap. @throws IOException when it cannot be read or is of no known format */
    public static MemoryFeed load(Path path) throws IOException {
        return new MemoryFeed(MemoryRecording.load(path));
    }

    /** The feed from its start, for who runs without the engine. */
    public Feed open() throws IOException {
        FeedDirectory directory = new FeedDirectory(Optional.empty(), warning -> {});
        FeedProvider provider = recording.format().provider();
        return provider.open(recording, directory.context(Parameters.of(provider.parameters(), Map.of())));
    }

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public String description() {
        return recording.format().provider().description();
    }

    @Override
    public List<Parameter> parameters() {
        return recording.format().provider().parameters();
    }

    @Override
    public boolean isGenerated() {
        return true;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return false;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        return recording.format().provider().open(recording, context);
    }
}
