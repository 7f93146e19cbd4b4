package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.Source;
import io.penstock.engine.source.FeedDirectory;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type behind a source reaches the feed that reads it, checked. */
class SourceParametersTest {
    /** Reads any recording that begins with an x. */
    public static final class Reader implements FeedProvider {
        @Override
        public String scheme() {
            return "reader";
        }

        @Override
        public String description() {
            return "for tests";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.text("columns", "none", "columns to read"),
                    Parameter.integer("port", 0, 0, 65_535, "port to read"));
        }

        @Override
        public boolean recognises(String fileName, byte[] head) {
            return head[0] == 'x';
        }

        @Override
        public Feed open(Source source, FeedContext context) throws IOException {
            throw new IOException(source.name() + " read with " + context.parameters());
        }
    }

    @TempDir
    private Path directory;

    private Path recording;

    @BeforeEach
    void writeRecording() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(services.resolve(FeedProvider.class.getName()), List.of(Reader.class.getName()));
        recording = Files.writeString(directory.resolve("odd?name"), "x");
    }

    @Test
    void theyFollowTheSourceOfANamedFeed() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain"), "x");

        assertEquals(plain + " read with columns=a,b=c,port=7", opened("reader:" + plain + "?columns=a,b=c&port=7"));
        assertEquals(plain + " read with columns=none,port=0", opened("reader:" + plain + "?"));
        assertEquals(plain + " read with columns=none,port=0", opened("reader:" + plain));
    }

    @Test
    void whereNoFeedIsNamedAQuestionMarkIsPartOfThePath() throws IOException {
        assertEquals(recording + " read with columns=none,port=0", opened(recording.toString()));
    }

    @Test
    void aWrongOneIsRefusedWithItsFeed() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain"), "x");

        assertEquals("reader: port=70000: must be in 0..65535", opened("reader:" + plain + "?port=70000"));
        assertEquals("reader: port is given twice", opened("reader:" + plain + "?port=1&port=2"));
        assertEquals("reader: 'port' is not key=value", opened("reader:" + plain + "?port"));
    }

    /** What opening it ended with: this reader never opens anything. */
    private String opened(String text) throws IOException {
        FeedDirectory feeds = new FeedDirectory(Optional.empty(), warning -> {});
        URL[] here = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, SourceParametersTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name);
            }
        }) {
            Plugins plugins = Plugins.load(loader);
            return assertThrows(Exception.class, () -> OpenFeed.open(text, plugins, feeds))
                    .getMessage();
        }
    }
}
