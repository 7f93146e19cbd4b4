package io.penstock.engine;

import io.penstock.api.Parameters;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.engine.journal.JournalFeedProvider;
import io.penstock.engine.source.FeedDirectory;
import io.penstock.engine.source.GeneratedSource;
import io.penstock.engine.source.LiveSource;
import io.penstock.engine.source.Recording;
import io.penstock.engine.source.RecordingSet;
import io.penstock.engine.source.SourceText;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A source and the feed that reads it, opened together and closed together. Feed thread. */
public final class OpenFeed implements Closeable {
    /** Of a recording that nobody recognises. */
    private static final int SHOWN_BYTES = 12;

    private final Source source;
    private final Optional<RecordingSet> recording;
    private final FeedProvider provider;
    private final Feed feed;

    private OpenFeed(Source source, Optional<RecordingSet> recording, FeedProvider provider, Feed feed) {
        this.source = source;
        this.recording = recording;
        this.provider = provider;
        this.feed = feed;
    }

    /**
     * Opens what the user named.
     *
     * @throws IllegalArgumentException when the scheme or a parameter is unknown or out of range
     * @throws IOException when there is no such recording, or no feed can read it
     */
    public static OpenFeed open(String text, Plugins plugins, FeedDirectory directory) throws IOException {
        SourceText named = SourceText.parse(text);
        Optional<FeedProvider> provider = named.scheme().map(plugins::feed);
        if (provider.isPresent() && provider.get().isGenerated()) {
            return generated(named, provider.get(), directory);
        }
        if (provider.isPresent() && provider.get().isLive()) {
            Source address = new LiveSource(text, named.rest());
            return reading(address, provider.get(), parameters(named, provider.get(), ""), directory);
        }
        if (named.rest().isEmpty()) {
            throw new IllegalArgumentException(text + ": a path is missing after the colon");
        }
        RecordingSet recording = RecordingSet.open(path(named.rest()));
        try {
            FeedProvider reader = provider.isPresent() ? provider.get() : recognise(recording, plugins);
            Feed feed = reader.open(recording, directory.context(parameters(named, reader, "")));
            return new OpenFeed(recording, Optional.of(recording), reader, feed);
        } catch (IOException | RuntimeException e) {
            recording.close();
            throw e;
        }
    }

    /** What a run reads again of the journal that it keeps. */
    static OpenFeed ofJournal(Feed feed) {
        JournalFeedProvider provider = new JournalFeedProvider();
        return new OpenFeed(new GeneratedSource(provider.scheme() + ":"), Optional.empty(), provider, feed);
    }

    /** Whether opening a source reads it from its beginning each time, as it does of files, of journals and of what is generated. */
    static boolean isReadableAgain(String text, Plugins plugins) {
        SourceText named = SourceText.parse(text);
        Optional<FeedProvider> provider = named.scheme().map(plugins::feed);
        if (provider.isPresent()
                && (provider.get().isGenerated() || provider.get().isLive())) {
            return provider.get().isGenerated() || provider.get() instanceof JournalFeedProvider;
        }
        try {
            Path path = Path.of(named.rest());
            return Files.isRegularFile(path) || Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The feed. */
    public Feed feed() {
        return feed;
    }

    /** How much of it was read, 0 to 1; NaN when nobody knows. Any thread; approximate. */
    public double fractionDone() {
        return recording.isPresent() ? recording.get().fractionRead() : feed.fractionDone();
    }

    /**
     * What became of it.
     *
     * @param failure why reading ended early
     */
    public SourceReport report(Optional<String> failure) {
        Map<String, Long> byType = new TreeMap<>();
        for (int type = 0; type < FeedTally.TYPES; type++) {
            if (feed.tally().ofType(type) > 0) {
                byType.merge(feed.typeName(type), feed.tally().ofType(type), Long::sum);
            }
        }
        boolean cutShort = recording.isPresent() && recording.get().cutShort();
        return new SourceReport(source.name(), provider.scheme(), feed.tally(), byType, cutShort, failure);
    }

    @Override
    public void close() throws IOException {
        try {
            feed.close();
        } finally {
            if (recording.isPresent()) {
                recording.get().close();
            }
        }
    }

    /** Opens a market that its provider makes itself, whether or not it is a plug-in. */
    static OpenFeed generated(String text, FeedProvider provider, FeedDirectory directory) throws IOException {
        return generated(SourceText.parse(text), provider, directory);
    }

    private static OpenFeed generated(SourceText named, FeedProvider provider, FeedDirectory directory)
            throws IOException {
        Source source = new GeneratedSource(named.text());
        Parameters parameters = parameters(named, provider, named.rest());
        return reading(source, provider, parameters, directory);
    }

    /** Opens a source that is no recording. */
    private static OpenFeed reading(
            Source source, FeedProvider provider, Parameters parameters, FeedDirectory directory) throws IOException {
        return new OpenFeed(source, Optional.empty(), provider, provider.open(source, directory.context(parameters)));
    }

    /** @param rest further ones, {@code key=value,key=value} */
    private static Parameters parameters(SourceText named, FeedProvider provider, String rest) {
        Map<String, String> given = new LinkedHashMap<>();
        PluginSpec.addParameters(provider.scheme(), rest, ",", given);
        PluginSpec.addParameters(provider.scheme(), named.parameters(), "&", given);
        return Plugins.checked(provider.scheme(), provider.parameters(), given);
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException(text + ": not a path: " + e.getReason(), e);
        }
    }

    private static FeedProvider recognise(RecordingSet recording, Plugins plugins) throws IOException {
        List<String> known = new ArrayList<>();
        for (FeedProvider provider : plugins.feeds()) {
            for (Recording part : recording.recordings()) {
                if (provider.recognises(part.fileName(), part.head())) {
                    return provider;
                }
            }
            if (!provider.isGenerated() && !provider.isLive()) {
                known.add(provider.scheme());
            }
        }
        throw new IOException(recording.name() + ": not of a known format (" + String.join(", ", known)
                + "): it begins with "
                + beginning(recording.recordings().get(0).head()));
    }

    /** The first bytes as a person can recognise them: {@code 50 4b 03 04 "PK.."}. */
    private static String beginning(byte[] head) {
        StringBuilder hex = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(head.length, SHOWN_BYTES); i++) {
            hex.append(String.format("%02x ", head[i]));
            text.append(head[i] >= ' ' && head[i] < 127 ? (char) head[i] : '.');
        }
        return hex + "\"" + text + "\"";
    }
}
