package io.penstock.feeds.text;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recording in memory, of one file or several. */
public final class TextSource implements Source {
    private static final int FILL_BYTES = 1 << 16;

    private final String fileName;
    private final Bytes bytes;
    private final List<Source> parts;

    private TextSource(String fileName, Bytes bytes, List<Source> parts) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.parts = parts;
    }

    /** Files without names of their own. */
    public static TextSource of(String... files) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String file : files) {
            named.put("recording" + named.size(), file);
        }
        return of(named);
    }

    /** Files by name. */
    public static TextSource of(Map<String, String> files) {
        List<Source> parts = files.entrySet().stream()
                .<Source>map(file -> of(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return parts.size() == 1 ? (TextSource) parts.get(0) : new TextSource("recording", null, parts);
    }

    /** A file of any bytes. */
    public static TextSource of(String fileName, byte[] file) {
        return new TextSource(fileName, new SmallWindow(file, FILL_BYTES), List.of());
    }

    /** Reads it to its end. */
    public FeedTally read(FeedProvider provider, Heard heard) throws IOException {
        try (Feed feed = provider.open(this, heard)) {
            return heard.readAll(feed);
        }
    }

    @Override
    public String name() {
        return fileName;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Bytes bytes() {
        return bytes;
    }

    @Override
    public List<Source> parts() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
