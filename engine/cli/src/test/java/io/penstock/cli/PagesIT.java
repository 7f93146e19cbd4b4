package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs what the pages "Write a strategy" and "Write a feed" show. */
@Timeout(240)
class PagesIT {
    @TempDir
    private Path home;

    @Test
    void theStrategyOfThePageCompilesPassesItsTestAndRunsAsAPlugIn() throws Exception {
        Path classes = compile("strategies/README.md");
        try (java.net.URLClassLoader loader = new java.net.URLClassLoader(
                new java.net.URL[] {classes.toUri().toURL()}, PagesIT.class.getClassLoader())) {
            Constructor<?> test = loader.loadClass("StreaksTest").getDeclaredConstructor();
            test.setAccessible(true);
            var method = test.getDeclaringClass().getDeclaredMethod("buysAfterThreeTradesOfBuyers");
            method.setAccessible(true);
            method.invoke(test.newInstance());
        }
        Files.delete(classes.resolve("StreaksTest.class"));
        Path jar = pack(classes, "io.penstock.api.strategy.StrategyProvider", "StreaksProvider");

        Run run = run(
                "replay", "synthetic:messages=100000", "--plugins", jar.toString(), "--strategy", "streaks:length=2");

        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().matches("(?s).*Strategy streaks\n.*\n  orders +[1-9][\\d,]*\n.*"), run::toString);
    }

    @Test
    void theFeedOfThePageIsRecognisedReadAndCountsWhatItCannotTake() throws Exception {
        Path jar = pack(compile("feeds/README.md"), "io.penstock.api.feed.FeedProvider", "TixFeedProvider");
        Path day = home.resolve("day.tix.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(day))) {
            out.write("TIX1".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000; i++) {
                out.write(record('T', i % 2 == 0 ? 'B' : 'S', i));
            }
            out.write(record('X', 'B', 1_000));
            out.write(record('T', '?', 1_001));
            out.write(record('T', 'B', 1_002), 0, 29);
        }

        Run inspect = run("inspect", day.toString(), "--plugins", jar.toString(), "--json");
        assertEquals(4, inspect.exit(), inspect::toString);
        assertEquals("tix", JsonTree.at(inspect.json(), "format"));
        assertEquals(1_003L, JsonTree.at(inspect.json(), "messages"));

        Run replay = run("replay", day.toString(), "--plugins", jar.toString(), "--strategy", "vwap", "--json");
        assertEquals(4, replay.exit(), replay::toString);
        assertEquals(1_001L, JsonTree.at(replay.json(), "events"));
        for (String reason : List.of("unknown.type", "bad.field", "truncated")) {
            assertTrue(replay.out().contains("\"" + reason + "\""), replay::toString);
        }
    }

    private static byte[] record(char type, char side, int number) {
        return ByteBuffer.allocate(30)
                .put((byte) type)
                .put((byte) side)
                .put("AAPL    ".getBytes(StandardCharsets.US_ASCII))
                .putLong(1_700_000_000_000_000_000L + number * 1_000_000L)
                .putLong(100_000_000_000L + number * 10_000_000L)
                .putInt(100)
                .array();
    }

    private Path compile(String page) throws IOException {
        Path classes = Files.createDirectory(home.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-path,-processing,-classfile",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                Jar.path() + File.pathSeparator + System.getProperty("java.class.path")));
        Readme.read(page).writeClasses(home).forEach(file -> arguments.add(file.toString()));
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, System.out, System.err, arguments.toArray(String[]::new)));
        return classes;
    }

    private Path pack(Path classes, String service, String provider) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(service), provider + "\n");
        Path jar = home.resolve("plugin.jar");
        int packed = java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertEquals(0, packed);
        return jar;
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        try (Jar jar = Jar.start(home, arguments)) {
            return jar.await();
        }
    }
}
