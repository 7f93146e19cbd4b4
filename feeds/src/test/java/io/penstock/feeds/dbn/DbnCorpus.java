package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Databento's own test files, where {@code -Dpenstock.data} names recordings. */
final class DbnCorpus {
    private DbnCorpus() {}

    /** All of them; skips the test, saying so, when they are not there. */
    static List<Path> files() throws IOException {
        Path directory = data().resolve("corpus");
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /** One of the recordings, decompressed. */
    static byte[] read(String name) throws IOException {
        return decompressed(data().resolve(name));
    }

    /** A file as the engine would hand it over. */
    static byte[] decompressed(Path file) throws IOException {
        if (!file.toString().endsWith(".zst")) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = new ZstdInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static Path data() {
        Path directory = Path.of(System.getProperty("penstock.data", "")).resolve("dbn");
        assumeTrue(Files.isDirectory(directory), "no DBN recordings in " + directory + " (-Dpenstock.data)");
        return directory;
    }
}
