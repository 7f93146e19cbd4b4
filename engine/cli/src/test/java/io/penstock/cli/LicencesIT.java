package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the executable jar says about the rights in what it holds. */
class LicencesIT {
    /** The libraries inside, by where their classes are. One that is missing here must first be given its licence. */
    private static final Map<String, String> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("com/fasterxml", "com.fasterxml.jackson.core:jackson-core"),
            Map.entry("com/github", "com.github.luben:zstd-jni"),
            Map.entry("com/lmax", "com.lmax:disruptor"),
            Map.entry("com/sun", "net.java.dev.jna:jna"),
            Map.entry("net/openhft", "net.openhft:affinity"),
            Map.entry("org/HdrHistogram", "org.hdrhistogram:HdrHistogram"),
            Map.entry("org/agrona", "org.agrona:agrona"),
            Map.entry("org/jctools", "org.jctools:jctools-core"),
            Map.entry("org/slf4j", "org.slf4j:slf4j-api"),
            Map.entry("picocli", "info.picocli:picocli"),
            Map.entry("software/chronicle", "net.openhft:affinity")));

    private static final Pattern ORIGIN =
            Pattern.compile("(?:META-INF/versions/\\d+/)?(picocli|[A-Za-z0-9_]+/[A-Za-z0-9_]+)/.*\\.class");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("penstock.jar"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void everyLibraryInsideIsListedWithItsLicence() throws IOException {
        TreeSet<String> origins = new TreeSet<>();
        jar.stream()
                .map(ZipEntry::getName)
                .map(ORIGIN::matcher)
                .filter(Matcher::matches)
                .forEach(origin -> origins.add(origin.group(1)));
        origins.remove("io/penstock");
        assertEquals(LIBRARIES.keySet(), origins);

        String list = text("META-INF/THIRD-PARTY.txt");
        for (String library : LIBRARIES.values()) {
            assertTrue(list.contains("(" + library + ")"), () -> library + " is not in\n" + list);
        }
        assertFalse(list.contains("io.penstock:"), list);
    }

    @Test
    void theLicenceOfTheJarIsOursAlone() throws IOException {
        String licence = text("META-INF/LICENSE");
        assertEquals(licence.indexOf("Apache License"), licence.lastIndexOf("Apache License\n"), "more than one text");
        assertFalse(licence.contains("Java Native Access"));
    }

    @Test
    void textsThatMustBeKeptAreKeptByLibrary() throws IOException {
        assertTrue(text("META-INF/licenses/zstd-jni/LICENSE").contains("Luben Karavelov"));
        assertTrue(text("META-INF/licenses/zstd-jni/LICENSE").contains("Redistributions in binary form"));
        assertTrue(text("META-INF/licenses/zstd/LICENSE").contains("Meta Platforms"));
        for (String file :
                new String[] {"HdrHistogram/LICENSE.txt", "jackson-core/NOTICE", "jna/LGPL2.1", "slf4j-api/LICENSE.txt"
                }) {
            assertFalse(text("META-INF/licenses/" + file).isBlank(), file);
        }
    }

    private String text(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertNotNull(entry, name);
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
