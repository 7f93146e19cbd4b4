package io.penstock.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTest {
    private static final String LOOKS_FOR = "try { Class.forName(\"%s\"); return new Strategy() {}; }"
            + " catch (ClassNotFoundException e) { return null; }";

    @TempDir
    private Path directory;

    @Test
    void theJarsOfADirectoryAreFoundButNotWhatLiesBesideThem() throws IOException {
        idle("idle").jar(directory.resolve("idle-1.0.jar"));
        idle("idle").jar(directory.resolve("idle-1.0-sources.jar"), "Idle", "IdleProvider");
        idle("idle").jar(directory.resolve("original-idle-1.0.jar"));
        Files.writeString(directory.resolve("notes.txt"), "no jar");

        List<PluginJar> jars = PluginJar.open(directory, AllowedJars.ANY);

        assertEquals(
                List.of("idle-1.0.jar: [idle]"),
                jars.stream()
                        .map(jar -> jar.file().getFileName() + ": "
                                + jar.strategies().stream()
                                        .map(StrategyProvider::name)
                                        .toList())
                        .toList());
        assertEquals(
                "idle",
                Plugins.load(getClass().getClassLoader())
                        .and(jars)
                        .create(PluginSpec.parse("idle"))
                        .name());
    }

    @Test
    void aPlugInSeesTheApiAndItsOwnJarAndNothingElseOfOurs() throws IOException {
        PluginSource source = idle("idle").file("beside.txt", "hello".getBytes(StandardCharsets.US_ASCII));
        source.provider("Own", "own", String.format(LOOKS_FOR, "plug.Idle"));
        source.provider("Jdk", "jdk", String.format(LOOKS_FOR, "java.sql.Connection"));
        source.provider("Engine", "engine", String.format(LOOKS_FOR, "io.penstock.engine.Engine"));
        source.provider("Library", "library", String.format(LOOKS_FOR, "org.HdrHistogram.Histogram"));
        source.provider(
                "File",
                "file",
                "try { return new String(File.class.getResourceAsStream(\"/beside.txt\")"
                        + ".readAllBytes()).equals(\"hello\") ? new Strategy() {} : null; }"
                        + " catch (java.io.IOException e) { return null; }");
        PluginJar one = open(source.jar(directory.resolve("one.jar")));
        PluginJar other = open(source.jar(directory.resolve("other.jar")));

        assertTrue(create(one, "own") != null);
        assertTrue(create(one, "jdk") != null);
        assertTrue(create(one, "file") != null);
        assertNull(create(one, "engine"));
        assertNull(create(one, "library"));
        assertNotSame(create(one, "idle").getClass(), create(other, "idle").getClass());
    }

    @Test
    void twoPlugInsOfOneNameAreRefusedNamingBothJars() throws IOException {
        Path one = idle("twin").jar(directory.resolve("one.jar"));
        Path other = idle("twin").jar(directory.resolve("other.jar"));
        List<PluginJar> jars = PluginJar.open(directory, AllowedJars.ANY);

        assertEquals(
                "two plug-ins are the strategy 'twin': plug.IdleProvider of " + one + " and plug.IdleProvider of "
                        + other,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Plugins.load(getClass().getClassLoader()).and(jars))
                        .getMessage());
    }

    @Test
    void whatAJarNeedsAndDoesNotHoldIsNamed() throws IOException {
        Path jar = directory.resolve("mine.jar");
        PluginSource uses = idle("mine").type("Wanted", "{ public static void run() {} }");
        uses.strategy("User", "user", "public void onStop() { Wanted.run(); }");

        assertRefused(uses.jar(jar, "Wanted"), ": uses plug.Wanted, which is not in it; put the libraries");
        assertRefused(
                uses.jar(jar, "IdleProvider"),
                ": META-INF/services names what cannot be loaded: Provider plug.IdleProvider not found");
        assertRefused(
                idle("mine")
                        .strategy(
                                "Inside",
                                "inside",
                                "public void onStop() { io.penstock.engine.PluginSpec.parse(\"\"); }")
                        .jar(jar),
                ": uses io.penstock.engine.PluginSpec: plug-ins see penstock-api of Penstock and nothing else");
        assertRefused(
                new PluginSource()
                        .provider("Bad", "bad", "return null; } { Objects.requireNonNull(null, \"no luck\");")
                        .jar(jar),
                ": its provider failed: java.lang.NullPointerException: no luck");
    }

    @Test
    void aJarForANewerJavaSaysWhich() throws IOException {
        Path jar = idle("mine").jar(directory.resolve("mine.jar"));
        byte[] provider = JarEntries.read(Files.readAllBytes(jar)).get("plug/IdleProvider.class");
        provider[7] = 99;

        assertRefused(
                idle("mine").file("plug/IdleProvider.class", provider).jar(jar),
                ": was built for Java 55; this is Java " + Runtime.version().feature());
    }

    @Test
    void aJarThatWasCutAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(idle("mine").jar(directory.resolve("mine.jar")));
        Path cut = directory.resolve("cut.jar");

        for (int length = 0; length < whole.length; length += 13) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertRefused(cut, ": not a whole jar: ");
        }
    }

    @Test
    void nothingToLoadIsSaid() throws IOException {
        assertRefused(directory, ": no jar with a plug-in lies here: none names a provider in META-INF/services/");
        Path jar = directory.resolve("library.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        assertRefused(jar, ": holds no plug-in: none names a provider");
        assertRefused(directory.resolve("absent.jar"), ": no such file or directory");
    }

    @Test
    void onlyJarsWhoseHashIsListedAreLoaded() throws Exception {
        Path jar = idle("mine").jar(directory.resolve("mine.jar"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        Path list = directory.resolve("allowed");

        Files.writeString(list, "# ours\n\n" + hash + "  mine.jar\n");
        assertEquals(1, PluginJar.open(jar, AllowedJars.listedIn(list)).size());
        Files.writeString(list, hash.replace(hash.charAt(0), hash.charAt(0) == '0' ? '1' : '0') + " *mine.jar\n");
        assertEquals(
                jar + ": not allowed: " + list + " lacks its SHA-256 " + hash,
                assertThrows(IllegalArgumentException.class, () -> PluginJar.open(jar, AllowedJars.listedIn(list)))
                        .getMessage());
        Files.writeString(list, "mine.jar\n");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> AllowedJars.listedIn(list))
                .getMessage()
                .endsWith("allowed, line 1: expected a SHA-256 of 64 hexadecimal digits first"));
    }

    @Test
    void theClassesGoWithTheLastOfItsInstances() throws Exception {
        PluginJar jar = open(idle("mine").jar(directory.resolve("mine.jar")));
        WeakReference<ClassLoader> loader =
                new WeakReference<>(create(jar, "mine").getClass().getClassLoader());
        jar.close();
        jar = null;

        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(loader.get());
    }

    private static PluginSource idle(String name) {
        return new PluginSource().strategy("Idle", name, "");
    }

    private static PluginJar open(Path jar) {
        return PluginJar.open(jar, AllowedJars.ANY).get(0);
    }

    private static Strategy create(PluginJar jar, String name) {
        return jar.strategies().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow()
                .create();
    }

    private static void assertRefused(Path path, String why) {
        String message = assertThrows(IllegalArgumentException.class, () -> PluginJar.open(path, AllowedJars.ANY))
                .getMessage();
        assertTrue(message.startsWith(path + why), message);
    }
}
