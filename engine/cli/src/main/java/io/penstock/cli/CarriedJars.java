package io.penstock.cli;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.strategy.Strategy;
import io.penstock.engine.testkit.StrategyTester;
import io.penstock.feeds.itch.ItchFeedProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a project of the user needs of Penstock, taken from the running program: {@code penstock-api}, and {@code
 * penstock-testkit} with the engine and the feeds, which a test of a strategy runs through. Written as a Maven repository of
 * two artifacts. Their version ends with a hash of what is inside, so that no build mistakes them for those of another Penstock.
 */
final class CarriedJars {
    private static final String GROUP = "io.penstock";
    private static final String API = "penstock-api";
    private static final String TEST_KIT = "penstock-testkit";
    private static final String FEED_SERVICE = "META-INF/services/" + FeedProvider.class.getName();

    private final Map<String, byte[]> api;
    private final Map<String, byte[]> testKit;
    private final String version;

    private CarriedJars(Map<String, byte[]> api, Map<String, byte[]> testKit) {
        this.api = api;
        this.testKit = testKit;
        String program = Main.class.getPackage().getImplementationVersion();
        String released = program == null ? "0" : program.replace("-SNAPSHOT", "");
        this.version = released + "-" + hash().substring(0, 8);
    }

    /** Reads them, from a jar or from a class path of directories. */
    static CarriedJars ofRunningProgram() throws IOException {
        Map<String, byte[]> api = new TreeMap<>();
        CodeSourceFiles.of(Strategy.class).read("io/penstock/api", api);
        Map<String, byte[]> testKit = new TreeMap<>();
        CodeSourceFiles.of(StrategyTester.class).read("io/penstock/engine", testKit);
        CodeSourceFiles.of(histogram()).read("org/HdrHistogram", testKit);
        CodeSourceFiles feeds = CodeSourceFiles.of(ItchFeedProvider.class);
        feeds.read("io/penstock/feeds", testKit);
        feeds.read(FEED_SERVICE, testKit);
        return new CarriedJars(api, testKit);
    }

    /** By name: only the engine may know the library that the test kit measures callbacks with. */
    private static Class<?> histogram() {
        try {
            return Class.forName("org.HdrHistogram.Histogram");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the engine runs without its histograms", e);
        }
    }

    /** As in the project's pom. */
    String version() {
        return version;
    }

    /** Writes them below a directory, as Maven looks for them there. */
    void write(Path repository) throws IOException {
        artifact(repository, API, "", api);
        artifact(repository, TEST_KIT, dependency(API), testKit);
    }

    private void artifact(Path repository, String name, String dependencies, Map<String, byte[]> entries)
            throws IOException {
        Path home = repository.resolve(GROUP.replace('.', '/')).resolve(name).resolve(version);
        Files.createDirectories(home);
        JarFiles.write(home.resolve(name + "-" + version + ".jar"), entries);
        Files.writeString(
                home.resolve(name + "-" + version + ".pom"),
                "<project>\n  <modelVersion>4.0.0</modelVersion>\n" + coordinates(name, "  ") + dependencies
                        + "</project>\n");
    }

    private String dependency(String name) {
        return "  <dependencies>\n    <dependency>\n" + coordinates(name, "      ")
                + "    </dependency>\n  </dependencies>\n";
    }

    private String coordinates(String name, String indent) {
        return indent + "<groupId>" + GROUP + "</groupId>\n" + indent + "<artifactId>" + name + "</artifactId>\n"
                + indent + "<version>" + version + "</version>\n";
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map<String, byte[]> entries : List.of(api, testKit)) {
                entries.forEach((name, bytes) -> {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                });
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
